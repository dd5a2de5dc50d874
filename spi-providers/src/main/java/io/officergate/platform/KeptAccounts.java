package io.officergate.platform;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.infinispan.Cache;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.connections.infinispan.InfinispanConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.cache.infinispan.entities.CachedUser;
import org.keycloak.models.cache.infinispan.events.UserCacheRealmInvalidationEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.storage.UserStorageUtil;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/**
 * The accounts that Keycloak keeps in the memory of each node, after statements have disabled many at once past it. Telling every
 * node of every account would cost more than the statements, and push what the node needs out of its memory: instead each node
 * looks through the few thousand it keeps as enabled, asks the database, and forgets those that are not. It looks within a second
 * of being told, and once more {@link #AGAIN some seconds later}, for requests that had read an account before and kept it afterwards.
 */
public final class KeptAccounts implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptAccounts.class);
    private static final String TOLD = "officergate-accounts-disabled";
    private static final String HARMLESS = "the gate refuses them, and the next look forgets them";
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final KeycloakSessionFactory factory;
    private final AtomicLong toldAt = new AtomicLong();
    private final AtomicBoolean willLook = new AtomicBoolean();
    private final AtomicBoolean willLookAgain = new AtomicBoolean();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "officergate-kept-accounts");
        thread.setDaemon(true);
        return thread;
    });

    private KeptAccounts(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Listens from the moment the schema is in place. */
    public static KeptAccounts of(KeycloakSessionFactory factory) {
        KeptAccounts kept = new KeptAccounts(factory);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(ClusterProvider.class)
                        .registerListener(TOLD, told -> kept.lookSoon()));
            }
        });
        return kept;
    }

    /** Tells every node, this one as well, that accounts of a realm were disabled; once that has committed. */
    public void tellEveryNode(String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(ClusterProvider.class)
                    .notify(TOLD, UserCacheRealmInvalidationEvent.create(realmId), false));
        } catch (RuntimeException | LinkageError broken) {
            LOG.warnf(broken, "OG-1405 not every node was told of disabled accounts; %s", HARMLESS);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    /** This node looks within a second, and then each {@link #AGAIN} until so long no word came. */
    public void lookSoon() {
        toldAt.set(System.nanoTime());
        plan(SOON, willLook, this::look);
        lookAgain();
    }

    private void lookAgain() {
        plan(AGAIN, willLookAgain, () -> {
            look();
            if (System.nanoTime() - toldAt.get() < AGAIN.toNanos()) {
                lookAgain();
            }
        });
    }

    /** Once, however often it is planned meanwhile. */
    private void plan(Duration pause, AtomicBoolean isPlanned, Runnable task) {
        if (isPlanned.compareAndSet(false, true)) {
            try {
                // looks report their own failures, so the future has nothing to tell
                ScheduledFuture<?> unused = clockwork.schedule(
                        () -> {
                            isPlanned.set(false);
                            task.run();
                        },
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                // What a node keeps in memory goes with it.
            }
        }
    }

    private void look() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, KeptAccounts::forgetDisabled);
        } catch (RuntimeException | LinkageError broken) {
            LOG.warnf(broken, "OG-1406 this node may show disabled accounts as enabled; %s", HARMLESS);
        }
    }

    private static void forgetDisabled(KeycloakSession session) {
        UserCache userCache = UserStorageUtil.userCache(session);
        if (userCache == null) {
            return;
        }
        List<CachedUser> enabled = keptAsEnabled(session);
        Set<String> disabled = disabled(Database.of(session), enabled);
        for (CachedUser user : enabled) {
            RealmModel realm =
                    disabled.contains(user.getId()) ? session.realms().getRealm(user.getRealm()) : null;
            if (realm != null) {
                userCache.evict(realm, named(session, realm, user));
            }
        }
    }

    private static List<CachedUser> keptAsEnabled(KeycloakSession session) {
        Cache<String, Object> users = session.getProvider(InfinispanConnectionProvider.class)
                .getCache(InfinispanConnectionProvider.USER_CACHE_NAME);
        return users.values().stream()
                .filter(CachedUser.class::isInstance)
                .map(CachedUser.class::cast)
                .filter(CachedUser::isEnabled)
                .toList();
    }

    private static Set<String> disabled(EntityManager database, List<CachedUser> users) {
        List<?> found = database.createNativeQuery("select ID from USER_ENTITY where not ENABLED"
                        + " and ID in (select unnest(cast(string_to_array(:ids, ',') as varchar[])))")
                .setParameter("ids", users.stream().map(CachedUser::getId).collect(Collectors.joining(",")))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toCollection(HashSet::new));
    }

    private static InMemoryUserAdapter named(KeycloakSession session, RealmModel realm, CachedUser kept) {
        InMemoryUserAdapter account = new InMemoryUserAdapter(session, realm, kept.getId());
        account.setUsername(kept.getUsername());
        if (kept.getEmail() != null) {
            account.setEmail(kept.getEmail());
        }
        return account;
    }
}
