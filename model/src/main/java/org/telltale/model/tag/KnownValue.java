package org.telltale.model.tag;

/// Something the analyst knows about the test device, account or place, to be found in any encoding.
public record KnownValue(String name, String value) {}
