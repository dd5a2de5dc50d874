package io.officergate.secondfactor;

/** Whether a factor may be enrolled now. */
public sealed interface EnrolmentVerdict {
    /** Another factor was proven a moment ago. */
    record Permitted() implements EnrolmentVerdict {}

    /**
     * An activation code was entered: the new factor takes the place of all earlier ones.
     *
     * @param codeId the issue of the code, which is used up by the enrolment
     */
    record PermittedByCode(String codeId) implements EnrolmentVerdict {}

    /** Neither: the password alone enrols nothing. */
    record NotPermitted() implements EnrolmentVerdict {}
}
