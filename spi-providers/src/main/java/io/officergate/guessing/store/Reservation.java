package io.officergate.guessing.store;

import io.officergate.guessing.AttemptVerdict;
import java.util.Optional;

/**
 * The answer to whoever asks for a try.
 *
 * @param verdict what was decided
 * @param taken the try, when it was granted
 */
public record Reservation(AttemptVerdict verdict, Optional<TakenTry> taken) {}
