package io.officergate.bench;

import io.officergate.world.RunFile.Person;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * One of the two that are compared.
 *
 * @param database the name of its database
 * @param people whoever signs in next is first, and goes to the end: a one-time code is good once
 * @param browsers of those who keep theirs, by user name
 * @param signIns what was measured, one entry for each round
 * @param refreshes the same for refreshes
 */
record Product(
        String name,
        KeycloakNode node,
        RelyingParty client,
        String database,
        Deque<Person> people,
        Map<String, HeadlessSignIn> browsers,
        List<Measured> signIns,
        List<Measured> refreshes) {
    Product(String name, KeycloakNode node, RelyingParty client, String database) {
        this(
                name,
                node,
                client,
                database,
                new ConcurrentLinkedDeque<>(),
                new ConcurrentHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
