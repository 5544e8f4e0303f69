package org.telltale.model.store.page;

/// Host, method and protocol of an exchange, which few of a study differ in.
public record Origin(String host, String method, String protocol) {}
