package io.officergate.password.rest;

import io.officergate.password.keycloak.TemporaryPasswords.Issue;
import io.officergate.platform.PrintedSheet;

/** A sheet of paper with a temporary password, handed to the officer in person. Nothing on it comes from elsewhere. */
public record PasswordSheet(String userName, Issue issue) {
    /** The sheet as a page to print, in Vietnamese and English. */
    String html() {
        return PrintedSheet.html("Mật khẩu tạm · Temporary password", body());
    }

    /** What stands on it, for a page that has more. */
    public String body() {
        return """
                <h1>Mật khẩu tạm</h1>
                <p>Tài khoản: <strong>%1$s</strong></p>
                <p class="code">%2$s</p>
                <p>Dùng một lần, trước %3$s (giờ Việt Nam). Đăng nhập bằng mật khẩu này và yếu tố xác thực thứ hai, rồi chọn mật khẩu của riêng mình.
                Không đưa cho người khác. Hủy tờ giấy này sau khi dùng.</p>
                <p lang="en">Temporary password of the account above. Good once, until %3$s (Viet Nam time). Sign in with it and the second factor, then choose
                a password of your own. Give it to nobody. Destroy this sheet after use.</p>
                """.formatted(PrintedSheet.escaped(userName), issue.password(), PrintedSheet.time(issue.expiresAt()));
    }
}
