package io.officergate.world.keycloak;

/**
 * Where one node listens, on the loopback address only.
 *
 * @param http pages and tokens
 * @param management health and metrics
 * @param cluster the other nodes
 */
public record KeycloakPorts(int http, int management, int cluster) {}
