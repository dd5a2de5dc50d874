/**
 * Every token passes here: the gate loads the facts and asks each rule in turn; {@link io.officergate.gate.GateRules} is
 * the table of contents of the product.
 *
 * <p>Holds whatever the way in: code, password, refresh, exchange, device, CIBA, JWT grant, UMA. A refusal ends the
 * session it was asked for and is audited. Machines (service accounts) pass: they are no officers. Not gated are the realms
 * of the server setting {@code spi-token-interceptor--officergate--exempt-realms}, default {@code master}, out of a realm
 * admin's reach. If the facts cannot be read, no token is given.
 *
 * <p>{@link io.officergate.gate.ClosedPaths} says which ways nobody needs (MFA-1). The server's own client policies
 * ({@code officergate.json}) refuse those. {@link io.officergate.gate.ShutAccount}: what its officer is told of a shut account.
 *
 * <p>Provider ids: {@code officergate} (token-interceptor), {@code officergate-closed-path} and
 * {@code officergate-gated-realm} (client-policy-condition), {@code officergate-guarded} (client-policy-manager),
 * {@code saml} and {@code docker-v2} (login-protocol, replace Keycloak's), {@code officergate-password} (authenticator).
 */
@NullMarked
package io.officergate.gate;

import org.jspecify.annotations.NullMarked;
