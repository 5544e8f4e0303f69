package org.telltale.model.problem;

/// How much a problem takes away: nothing read is lost, something is lost, the thing could not be read.
public enum Severity {
    NOTICE,
    WARNING,
    ERROR
}
