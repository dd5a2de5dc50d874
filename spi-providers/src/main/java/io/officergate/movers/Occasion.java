package io.officergate.movers;

/** On what occasion rights change, with its name for offices (rules.md section 4). Names are kept for ever. */
public enum Occasion {
    RECRUITMENT("tuyển dụng, tiếp nhận"),
    APPOINTMENT("bổ nhiệm"),
    /** Somebody else became head of the unit. */
    OTHER_APPOINTED("bổ nhiệm người khác"),
    DISMISSAL_FROM_POST("miễn nhiệm, cách chức"),
    TRANSFER("điều động"),
    ROTATION("luân chuyển"),
    SECONDMENT("biệt phái"),
    POSITION_CHANGE("chuyển đổi vị trí công tác"),
    LONG_LEAVE("nghỉ thai sản, đi học"),
    /** The head confirms that an officer is back from long leave. */
    RETURN("trở lại sau thời gian nghỉ"),
    SUSPENSION("tạm đình chỉ, đình chỉ công tác"),
    RESIGNATION("thôi việc"),
    RETIREMENT("nghỉ hưu"),
    TERMINATION("buộc thôi việc"),
    DEATH("từ trần"),
    CONTRACT_END("hết hạn hợp đồng"),
    REINSTATEMENT("nhận lại, trở lại công tác"),
    HANDOVER("bàn giao"),
    /** The officer takes over what another hands over. */
    TAKE_OVER("nhận bàn giao"),
    UNIT_MERGE("sáp nhập"),
    UNIT_DISSOLUTION("giải thể"),
    /** Its date came, and no event on that day. */
    BY_DATE("hết thời hạn");

    private final String vietnamese;

    Occasion(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What offices call it. */
    public String vietnamese() {
        return vietnamese;
    }
}
