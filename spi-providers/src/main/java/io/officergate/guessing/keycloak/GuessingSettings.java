package io.officergate.guessing.keycloak;

import io.officergate.guessing.AccountPolicy;
import io.officergate.guessing.AddressPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.Config;

/**
 * The settings of the server: {@code --spi-guessing--officergate-guessing--…}. A value out of its range stops the start.
 *
 * @param account per account
 * @param addresses per address
 * @param challengeWork a browser computes so many hashes at most to solve a challenge, and half of it on average; 1000 to
 *     1000000
 */
record GuessingSettings(AccountPolicy account, AddressPolicy addresses, int challengeWork) {
    /** Under a second on a PC of today, under five on one of fifteen years ago. */
    private static final int WORK = 40_000;

    static final GuessingSettings DEFAULT = new GuessingSettings(AccountPolicy.DEFAULT, AddressPolicy.DEFAULT, WORK);

    GuessingSettings {
        if (challengeWork < 1000 || challengeWork > 1_000_000) {
            throw new IllegalArgumentException(
                    "guessing: challenge-work must be 1000 to 1000000, not " + challengeWork);
        }
    }

    static GuessingSettings of(Config.Scope config) {
        AccountPolicy account = AccountPolicy.DEFAULT;
        AddressPolicy addresses = AddressPolicy.DEFAULT;
        return new GuessingSettings(
                new AccountPolicy(
                        config.getInt("tries", account.tries()),
                        seconds(config, "window-seconds", account.window()),
                        seconds(config, "lock-seconds", account.lock()),
                        config.getInt("challenge-after", account.challengeAfter())),
                new AddressPolicy(
                        config.getInt("address-failures", addresses.failures()),
                        config.getInt("address-per-officer", addresses.perOfficer()),
                        config.getInt("address-most", addresses.most()),
                        seconds(config, "address-window-seconds", addresses.window()),
                        seconds(config, "address-office-seconds", addresses.officeFor())),
                config.getInt("challenge-work", WORK));
    }

    /** As Server Info shows them, units in the names. */
    Map<String, String> asInfo() {
        Map<String, String> info = new TreeMap<>();
        info.put("tries", Integer.toString(account.tries()));
        info.put("window-seconds", Long.toString(account.window().toSeconds()));
        info.put("lock-seconds", Long.toString(account.lock().toSeconds()));
        info.put("challenge-after", Integer.toString(account.challengeAfter()));
        info.put("address-failures", Integer.toString(addresses.failures()));
        info.put("address-per-officer", Integer.toString(addresses.perOfficer()));
        info.put("address-most", Integer.toString(addresses.most()));
        info.put("address-window-seconds", Long.toString(addresses.window().toSeconds()));
        info.put("address-office-seconds", Long.toString(addresses.officeFor().toSeconds()));
        info.put("challenge-work", Integer.toString(challengeWork));
        return info;
    }

    private static Duration seconds(Config.Scope config, String name, Duration byDefault) {
        return Duration.ofSeconds(config.getLong(name, byDefault.toSeconds()));
    }
}
