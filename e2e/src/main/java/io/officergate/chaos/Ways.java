package io.officergate.chaos;

import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.quarkus.QuarkusPart;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The ways in: each copy of provisioning-sync, with tokens of each Keycloak node. Whoever finds one closed takes the next, as
 * behind a load balancer. For one thread.
 */
final class Ways<T> {
    private final List<T> all;
    private int now;

    /**
     * @param at what is done at a way in
     * @param first which to begin with
     */
    Ways(List<RunFile.Sync> ways, Function<RunFile.Sync, T> at, int first) {
        this.all = ways.stream().map(at).toList();
        this.now = first % all.size();
    }

    T now() {
        return all.get(now);
    }

    void takeNext() {
        now = (now + 1) % all.size();
    }

    /** Two that follow each other share neither the copy nor the node, as far as there are enough. */
    static List<RunFile.Sync> of(World world, List<QuarkusPart> copies, List<KeycloakNode> nodes) {
        return IntStream.range(0, copies.size() * nodes.size())
                .mapToObj(i -> {
                    int copy = i % copies.size();
                    return way(world, copies.get(copy), nodes.get((copy + i / copies.size()) % nodes.size()));
                })
                .toList();
    }

    private static RunFile.Sync way(World world, QuarkusPart copy, KeycloakNode node) {
        RunFile described = world.runFile();
        RunFile.Sync sync = described.sync();
        String first = described.keycloak().url();
        return new RunFile.Sync(
                copy.url(),
                copy.pid(),
                node.url() + sync.tokenUrl().substring(first.length()),
                sync.clientId(),
                sync.clientSecret(),
                sync.deskId(),
                sync.deskSecret());
    }
}
