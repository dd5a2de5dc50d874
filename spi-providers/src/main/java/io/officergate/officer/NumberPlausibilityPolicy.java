package io.officergate.officer;

import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.NumberPlausibility.Plausible;
import io.officergate.officer.NumberPlausibility.TooOld;
import io.officergate.officer.NumberPlausibility.TooYoung;
import io.officergate.officer.NumberPlausibility.UnknownPlace;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/**
 * Finds personal numbers that were mistyped: the number has no check digit, its year of birth is the only thing to check
 * (ACC-1, rules.md section 5).
 *
 * @param youngest completed years an officer has at least at the end of this year, 0 to {@code oldest}
 * @param oldest completed years an officer has at most at the end of this year, up to 150
 */
public record NumberPlausibilityPolicy(int youngest, int oldest) {
    /** 16 years, when the law lets people work; 100, since the account of a veteran is rather kept than refused. */
    public static final NumberPlausibilityPolicy DEFAULT = new NumberPlausibilityPolicy(16, 100);

    // The 63 provinces before 1/7/2025: mergers of provinces do not change a number once given.
    private static final Set<String> PROVINCES =
            Set.of(("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025"
                            + " 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064"
                            + " 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096")
                    .split(" "));
    private static final int FIRST_CODE_OF_A_COUNTRY = 100;

    public NumberPlausibilityPolicy {
        if (youngest < 0 || youngest > oldest || oldest > 150) {
            throw new IllegalArgumentException("ages go from 0 to 150, the youngest first");
        }
    }

    /**
     * Decides by the year of birth alone, since the number does not state the day.
     *
     * @param today in Việt Nam (+07:00)
     */
    public NumberPlausibility decide(PersonalNumber number, LocalDate today) {
        Year born = number.birthYear();
        int age = today.getYear() - born.getValue();
        if (age < youngest) {
            return new TooYoung(born);
        }
        if (age > oldest) {
            return new TooOld(born);
        }
        return isKnownPlace(number.digits().substring(0, 3)) ? new Plausible() : new UnknownPlace();
    }

    // Who was born abroad has the code of a country, from 100 on, which we do not list.
    private static boolean isKnownPlace(String code) {
        return PROVINCES.contains(code) || Integer.parseInt(code) >= FIRST_CODE_OF_A_COUNTRY;
    }
}
