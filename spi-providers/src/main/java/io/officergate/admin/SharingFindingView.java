package io.officergate.admin;

import io.officergate.session.SharingFinding;
import io.officergate.session.SharingFinding.Place;
import org.jspecify.annotations.Nullable;

/** A finding as administrators see it. */
record SharingFindingView(String officer, String kind, String at, PlaceView first, PlaceView second) {
    record PlaceView(
            String session,
            @Nullable String address,
            @Nullable String device) {
        static PlaceView of(Place place) {
            return new PlaceView(
                    place.session(),
                    place.address().orElse(null),
                    place.device().orElse(null));
        }
    }

    static SharingFindingView of(SharingFinding finding) {
        return new SharingFindingView(
                finding.officer().value(),
                finding.kind().name(),
                finding.at().toString(),
                PlaceView.of(finding.first()),
                PlaceView.of(finding.second()));
    }
}
