package io.officergate.e2e.harness;

import io.officergate.e2e.people.Cast;
import io.officergate.world.World;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests the world and its people, and keeps evidence of those that fail. */
final class LiveWorldExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(LiveWorldExtension.class);

    /**
     * A part that another class's failure has left ended is started again, so that one failure stays one. The node that sweeps
     * is there for whoever wants it, and for nobody else.
     */
    @Override
    public void beforeAll(ExtensionContext context) {
        world(context).bringBack().forEach(lastWords -> System.out.println("world: had ended: " + lastWords));
        if (AnnotationSupport.isAnnotated(context.getRequiredTestClass(), SweptEverySecond.class)) {
            sweeper(context).comes();
        } else {
            sweeper(context).goes();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == World.class || type == Cast.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        World world = world(context);
        if (parameter.getParameter().getType() == World.class) {
            return world;
        }
        return context.getStore(HERE).getOrComputeIfAbsent(Cast.class, key -> new Cast(world), Cast.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(HERE).get(Cast.class, Cast.class)).ifPresent(cast -> {
            if (context.getExecutionException().isPresent()) {
                Evidence.keep(context, world(context), cast);
            }
            cast.leave();
        });
    }

    private static Sweeper sweeper(ExtensionContext context) {
        World world = world(context);
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Sweeper.class, key -> new Sweeper(world), Sweeper.class);
    }

    private static World world(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(RunningWorld.class, key -> new RunningWorld(), RunningWorld.class)
                .world();
    }
}
