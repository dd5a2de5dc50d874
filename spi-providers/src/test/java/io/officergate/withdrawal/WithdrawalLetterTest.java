package io.officergate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** JML-4: what the owner of a system reads. */
class WithdrawalLetterTest {
    @Test
    void asksInVietnameseAndThenInEnglish() {
        WithdrawalLetter letter = letter("Lê Thị Hương", Optional.of(LocalDate.parse("2026-06-28")));
        assertThat(letter.text()).isEqualTo("""
                ĐỀ NGHỊ THU HỒI QUYỀN

                Kính gửi: Bộ Tư pháp

                Đề nghị thu hồi quyền Hộ tịch tại Các hệ thống khác của ông/bà Lê Thị Hương (tài khoản huong, số định danh 000********3, đơn vị Xã Sông Mây (H26.101)) theo Quyết định số 45/QĐ-UBND ngày 28/06/2026, hiệu lực từ 00:00 01/07/2026. Đề nghị Quý cơ quan thực hiện và xác nhận bằng văn bản, có số và ngày, trước 09:00 02/07/2026 (giờ Việt Nam).

                To Bộ Tư pháp: please withdraw the right civil status at Các hệ thống khác from Lê Thị Hương (account huong, personal number 000********3, unit Xã Sông Mây (H26.101)) by decision no. 45/QĐ-UBND of 28/06/2026, in effect from 00:00 01/07/2026. Please confirm it with a numbered and dated document until 09:00 02/07/2026 (Viet Nam time).

                Yêu cầu số · request no. 17""");
    }

    @Test
    void leavesAGapForWhatIsNotKnown() {
        assertThat(letter(" ", Optional.empty()).vietnamese())
                .contains("của ông/bà … (tài khoản huong", "Quyết định số 45/QĐ-UBND ngày …, hiệu lực");
    }

    private static WithdrawalLetter letter(String fullName, Optional<LocalDate> decided) {
        return new WithdrawalLetter(
                17,
                "Bộ Tư pháp",
                "Các hệ thống khác",
                "Hộ tịch",
                "civil status",
                fullName,
                "huong",
                "000********3",
                "Xã Sông Mây (H26.101)",
                "45/QĐ-UBND",
                decided,
                Instant.parse("2026-06-30T17:00:00Z"),
                Instant.parse("2026-07-02T02:00:00Z"),
                ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
