package io.officergate.secondfactor.rest;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import io.officergate.platform.PrintedSheet;
import io.officergate.secondfactor.keycloak.ActivationCodes.Issue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A sheet of paper with an activation code, handed to the officer in person. Nothing on it comes from elsewhere. */
public record ActivationLetter(String userName, Issue issue) {
    private static final int PIXELS = 240;

    /** The sheet as a page to print, in Vietnamese and English. */
    String html() {
        return PrintedSheet.html("Mã kích hoạt · Activation code", body());
    }

    /** What stands on it, for a page that has more. */
    public String body() {
        return """
                <h1>Mã kích hoạt yếu tố xác thực thứ hai</h1>
                <p>Tài khoản: <strong>%1$s</strong></p>
                <p class="code">%2$s</p>
                <p><img alt="%2$s" width="%5$d" height="%5$d" src="data:image/png;base64,%4$s"></p>
                <p>Dùng một lần, trước %3$s (giờ Việt Nam). Đăng nhập bằng mật khẩu, nhập mã này rồi đăng ký ứng dụng xác thực.
                Không đưa mã cho người khác. Hủy tờ giấy này sau khi dùng.</p>
                <p lang="en">Activation code of the account above. Good once, until %3$s (Viet Nam time). Sign in with the password, enter this code,
                then register an authenticator app. Give it to nobody. Destroy this sheet after use.</p>
                """.formatted(
                        PrintedSheet.escaped(userName),
                        issue.code().grouped(),
                        PrintedSheet.time(issue.expiresAt()),
                        qrCode(),
                        PIXELS);
    }

    private String qrCode() {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            MatrixToImageWriter.writeToStream(
                    new QRCodeWriter().encode(issue.code().grouped(), BarcodeFormat.QR_CODE, PIXELS, PIXELS),
                    "png",
                    png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("an activation code fits a QR code", tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
