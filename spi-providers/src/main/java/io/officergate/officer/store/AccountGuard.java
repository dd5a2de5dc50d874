package io.officergate.officer.store;

import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.UserNamePolicy;
import io.officergate.officer.UserNameVerdict.Unfit;
import io.officergate.platform.ExemptRealms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PersistContext;
import org.hibernate.event.spi.PersistEvent;
import org.hibernate.event.spi.PersistEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.services.ErrorResponse;

/**
 * Looks at every personal number, user name and {@code enabled} that Keycloak is about to write, whatever the way in, and refuses
 * with the rule's own words (ACC-1, ACC-4, IDL-2). Imports, SCIM patches and brokers go past the validators of the user profile; the
 * constraints of the database stand behind both, but Keycloak says "duplicate resource" of those.
 *
 * <p>What is new is looked at when it is handed to Hibernate, so that the one who makes it is answered. A refusal at the
 * flush could fall into an event listener, and Keycloak only logs what those throw (26.7.3).
 */
public final class AccountGuard implements Integrator, PersistEventListener, PreUpdateEventListener {
    private static final long serialVersionUID = 1L;
    private static final String REFUSAL_OF_NUMBER = "select OG_PERSONAL_NUMBER_REFUSAL(?, ?)";
    private static final String REFUSAL_OF_NAME = "select OG_USER_NAME_REFUSAL(?, ?, ?)";
    private static final String WHY_SHUT = "select STATUS || ' (' || REASON || ', '"
            + " || to_char(SINCE at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI')"
            + " || coalesce(', ' || DECISION_NUMBER, '') || ')' from OG_OFFICER where OFFICER_ID = ? and STATUS <> 'ACTIVE'";
    private static final String REALM_NAME = "select NAME from REALM where ID = ?";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        var listeners = factory.getEventEngine().getListenerRegistry();
        listeners.prependListeners(EventType.PERSIST, this);
        listeners.appendListeners(EventType.PRE_UPDATE, this);
    }

    @Override
    public void onPersist(PersistEvent event) {
        if (event.getObject() instanceof UserAttributeEntity attribute) {
            look(event.getSession(), attribute);
        } else if (event.getObject() instanceof UserEntity user) {
            look(event.getSession(), user);
        }
    }

    @Override
    public void onPersist(PersistEvent event, PersistContext cascaded) {
        onPersist(event);
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        if (event.getEntity() instanceof UserAttributeEntity attribute) {
            look(event.getSession(), attribute);
        } else if (event.getEntity() instanceof UserEntity user) {
            if (isChanged(event, "username")) {
                look(event.getSession(), user);
            }
            if (user.isEnabled() && isChanged(event, "enabled")) {
                refuseToEnable(event.getSession(), user.getId());
            }
        }
        return false;
    }

    private static boolean isChanged(PreUpdateEvent event, String property) {
        int place = Arrays.asList(event.getPersister().getPropertyNames()).indexOf(property);
        Object[] before = event.getOldState();
        return before == null || !Objects.equals(before[place], event.getState()[place]);
    }

    /** The record leads and {@code enabled} follows (ACC-1): the console opens no account that a decision or a lock has shut (IDL-2). */
    private static void refuseToEnable(SharedSessionContractImplementor session, String account) {
        String shut = session.doReturningWork(database -> first(database, WHY_SHUT, account));
        if (shut != null) {
            throw ErrorResponse.exists(
                    "IDL-2: Tài khoản đang %1$s; bật tại đây không mở được. Mở khóa tại trang hỗ trợ cán bộ, hoặc theo quyết định."
                                    .formatted(shut)
                            + " · The account is %1$s; enabling it here opens nothing. Use the help desk, or a decision."
                                    .formatted(shut));
        }
    }

    private static void look(SharedSessionContractImplementor session, UserAttributeEntity attribute) {
        if (PersonalNumber.ATTRIBUTE.equals(attribute.getName())) {
            String account = attribute.getUser().getId();
            refuse(session.doReturningWork(
                    database -> first(database, REFUSAL_OF_NUMBER, account, attribute.getValue())));
        }
    }

    private static void look(SharedSessionContractImplementor session, UserEntity user) {
        String name = user.getUsername();
        String realmId = user.getRealmId();
        if (name == null || realmId == null) {
            return;
        }
        if (UserNamePolicy.DEFAULT.decide(name) instanceof Unfit unfit
                && !isExempt(session.doReturningWork(database -> first(database, REALM_NAME, realmId)))) {
            throw new ModelDuplicateException(unfit.why().text());
        }
        refuse(session.doReturningWork(database -> first(database, REFUSAL_OF_NAME, realmId, user.getId(), name)));
    }

    private static boolean isExempt(@Nullable String realmName) {
        return realmName != null && ExemptRealms.configured().names().contains(realmName);
    }

    private static void refuse(@Nullable String code) {
        if (code != null) {
            throw new ModelDuplicateException(IdentifierRefusal.of(code).text());
        }
    }

    private static @Nullable String first(Connection database, String query, @Nullable String... parameters)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
