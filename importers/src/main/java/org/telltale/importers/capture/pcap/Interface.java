package org.telltale.importers.capture.pcap;

/// An interface of a pcapng section.
///
/// @param snapLength bytes captured of a packet at most, 0 for no limit
/// @param name empty where it is not stated
record Interface(int link, long snapLength, TimeUnit unit, String name) {}
