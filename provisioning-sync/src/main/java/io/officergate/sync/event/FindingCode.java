package io.officergate.sync.event;

import java.util.Locale;

/** Why a field was refused. The wire name, in lower case, is part of the contract (docs/contracts/vectors). */
public enum FindingCode {
    REQUIRED,
    INVALID,
    UNKNOWN_TYPE,
    UNKNOWN_FIELD,
    OUT_OF_RANGE,
    OLD_PERSONAL_NUMBER,
    NOT_JSON,
    /** CSV only: not a text in UTF-8, or not a sheet. */
    NOT_CSV,
    /** CSV only: a spreadsheet has changed the value, and what it was is lost. */
    CUT_BY_SPREADSHEET,
    TOO_LARGE;

    /** The code as problems and receipts carry it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
