package io.officergate.e2e.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As {@link LiveWorld}, with one more Keycloak node in it, which looks for unused accounts every second. A sweep would disturb
 * others, and a node takes half a minute to come: it comes for the first class that wants it and goes before the next one that
 * does not. So that it comes once, the names of these classes stand next to each other in the alphabet, by which they are run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LiveWorld
public @interface SweptEverySecond {}
