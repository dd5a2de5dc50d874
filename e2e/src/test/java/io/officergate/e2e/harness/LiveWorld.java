package io.officergate.e2e.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class happen in the one running world. They may ask for it ({@code World}) or for its people
 * ({@code Cast}) as parameters, and bring officers of their own, since other tests live in the same world.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LiveWorldExtension.class)
public @interface LiveWorld {}
