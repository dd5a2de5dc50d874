package io.officergate.career;

import io.officergate.career.Standing.Service;
import io.officergate.kernel.Decision;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.StatusReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks through a career decision by decision; rules.md section 4 says what each does. */
final class Course {
    private record Why(StatusReason reason, Optional<Decision> decision) {}

    private Service service = Service.SERVING;
    private Why why = new Why(StatusReason.ADMITTED, Optional.empty());
    /** Set while the officer's unit is gone and no other was given. */
    private @Nullable Why homeless;

    private final Post home = new Post();
    private @Nullable Post guest;
    private @Nullable Instant guestUntil;

    private @Nullable Place swept;
    private @Nullable Place startedAnew;
    private final Map<Place, String> without = new HashMap<>();

    void take(CareerStep step) {
        expire(step.place().effective());
        switch (step.kind()) {
            case HELD_BEFORE -> home.enter(step);
            case OTHER_APPOINTED -> step.toUnit().ifPresent(this::loseHeadship);
            case UNIT_MERGE -> merge(step);
            case UNIT_DISSOLUTION -> dissolve(step);
            case REINSTATEMENT -> reinstate(step);
            default -> {
                if (service == Service.CLOSED) {
                    without.put(step.place(), "officer_closed");
                } else {
                    takeInService(step);
                }
            }
        }
    }

    private void takeInService(CareerStep step) {
        switch (step.kind()) {
            case RECRUITMENT, TRANSFER, ROTATION -> move(step, step.until());
            case SECONDMENT -> second(step);
            case APPOINTMENT -> appoint(step);
            case DISMISSAL_FROM_POST -> dismiss(step);
            case POSITION_CHANGE, HANDOVER, TAKE_OVER -> change(step);
            case LONG_LEAVE -> goOnLeave(step);
            case RETURN -> comeBack(step);
            case SUSPENSION -> suspend(step, StatusReason.SUSPENSION);
            default -> leave(step);
        }
    }

    /** Nothing of before is left: a transfer, also of somebody whose unit was dissolved. */
    private void move(CareerStep step, Optional<Instant> until) {
        sweep(step);
        home.enter(step);
        until.ifPresent(home::limit);
        homeless = null;
    }

    private void second(CareerStep step) {
        Post post = new Post();
        post.enter(step);
        guest = post;
        guestUntil = step.until().orElse(null);
        step.until().ifPresent(post::limit);
    }

    private void appoint(CareerStep step) {
        if (!step.toUnits().equals(post().units)) {
            sweep(step);
            home.enter(step);
            homeless = null;
        } else {
            post().give(step);
        }
        post().lead(step);
    }

    private void dismiss(CareerStep step) {
        posts().forEach(post -> {
            step.fromUnit().ifPresentOrElse(post.headOf::remove, post.headOf::clear);
            post.end(step.taken());
        });
    }

    private void change(CareerStep step) {
        if (step.kind() != StepKind.TAKE_OVER) {
            posts().forEach(post -> post.end(step.taken()));
        }
        if (step.kind() == StepKind.TAKE_OVER) {
            post().give(step, step.taken());
        } else if (step.kind() == StepKind.POSITION_CHANGE) {
            post().give(step);
        }
    }

    private void goOnLeave(CareerStep step) {
        if (service == Service.SUSPENDED && why.reason() != StatusReason.LONG_LEAVE) {
            without.put(step.place(), "officer_suspended");
        } else {
            suspend(step, StatusReason.LONG_LEAVE);
        }
    }

    private void comeBack(CareerStep step) {
        if (service == Service.SUSPENDED && why.reason() == StatusReason.LONG_LEAVE) {
            serve(StatusReason.RETURN, step);
        } else {
            without.put(step.place(), "not_on_leave");
        }
    }

    private void suspend(CareerStep step, StatusReason reason) {
        service = Service.SUSPENDED;
        why = new Why(reason, step.decision());
    }

    private void leave(CareerStep step) {
        service = Service.CLOSED;
        why = new Why(StatusReason.valueOf(step.kind().name()), step.decision());
        sweep(step);
        home.leave();
        homeless = null;
    }

    private void reinstate(CareerStep step) {
        if (service == Service.SERVING && homeless == null) {
            without.put(step.place(), "officer_active");
            return;
        }
        serve(StatusReason.REINSTATEMENT, step);
        startedAnew = step.place();
        move(step, step.until());
    }

    private void serve(StatusReason reason, CareerStep step) {
        service = Service.SERVING;
        why = new Why(reason, step.decision());
    }

    /** The unit goes on within another: its officers and their duties with it; who is its head is decided anew. */
    private void merge(CareerStep step) {
        UnitCode from = step.fromUnit().orElseThrow();
        step.toUnit().ifPresent(to -> posts().forEach(post -> post.rename(from, to)));
    }

    private void dissolve(CareerStep step) {
        UnitCode gone = step.fromUnit().orElseThrow();
        if (guest != null && guest.units.contains(gone)) {
            endSecondment();
        }
        if (!home.units.contains(gone)) {
            return;
        }
        home.lose(gone);
        home.units.addAll(step.toUnits());
        if (home.units.isEmpty() && service != Service.CLOSED) {
            homeless = new Why(StatusReason.UNIT_DISSOLUTION, step.decision());
        }
    }

    private void loseHeadship(UnitCode unit) {
        posts().forEach(post -> post.headOf.remove(unit));
    }

    private void sweep(CareerStep step) {
        endSecondment();
        swept = step.place();
    }

    private void endSecondment() {
        guest = null;
        guestUntil = null;
    }

    private void expire(Instant now) {
        if (guestUntil != null && !guestUntil.isAfter(now)) {
            endSecondment();
        }
        posts().forEach(post -> post.expire(now));
    }

    private Post post() {
        return guest == null ? home : guest;
    }

    private List<Post> posts() {
        return guest == null ? List.of(home) : List.of(home, guest);
    }

    Standing standing(Instant now) {
        expire(now);
        boolean isHomeless = homeless != null && guest == null && service == Service.SERVING;
        Why reason = isHomeless && homeless != null ? homeless : why;
        Service shown = isHomeless ? Service.SUSPENDED : service;
        boolean serves = shown == Service.SERVING;
        List<HeldDuty> resting = new ArrayList<>(serves ? List.of() : post().duties);
        if (guest != null) {
            resting.addAll(home.duties);
        }
        Set<UnitCode> units = post().units;
        List<Optional<Instant>> headships = post().headships();
        boolean isHead = serves && !headships.isEmpty();
        return new Standing(
                shown,
                reason.reason(),
                reason.decision(),
                units,
                guest == null ? Set.of() : home.units,
                serves ? post().duties : List.of(),
                resting,
                isHead,
                headships.stream()
                        .flatMap(Optional::stream)
                        .filter(end -> isHead)
                        .min(Comparator.naturalOrder()),
                Optional.ofNullable(swept),
                Optional.ofNullable(startedAnew),
                nextChange(),
                without);
    }

    private Optional<Instant> nextChange() {
        Stream<Instant> ends = posts().stream().flatMap(Post::ends);
        return Stream.concat(ends, Stream.ofNullable(guestUntil)).min(Comparator.naturalOrder());
    }
}
