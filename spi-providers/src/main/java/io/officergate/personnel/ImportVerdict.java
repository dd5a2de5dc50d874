package io.officergate.personnel;

import java.util.List;

/** What an import does with an officer of its list. */
public sealed interface ImportVerdict {
    /** Nobody has the personal number: the account is made, unless something else of it is refused. */
    record Create() implements ImportVerdict {}

    /** The account is there, as the list says. */
    record Unchanged() implements ImportVerdict {}

    /** The account is there and is left as it is. */
    record Differs(List<String> fields) implements ImportVerdict {}
}
