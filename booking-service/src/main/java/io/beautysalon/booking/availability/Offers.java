package io.beautysalon.booking.availability;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Signs what a visit would be: staff, units, versions, times, prices, what is due now and under
 * which policy. Whoever books with the offer within 10 minutes gets exactly that, or is told.
 */
@Component
public class Offers {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final SecretHolder<byte[]> key;

    Offers(Secrets secrets) {
        this.key = secrets.holdKey("booking/offer");
    }

    /** The offer of a visit, as a caller carries it. */
    public String sign(PlannedVisit visit, Instant now) {
        return signing(now).apply(visit);
    }

    /** Makes the offers of many visits, for one thread. */
    Function<PlannedVisit, String> signing(Instant now) {
        var signer = new OfferSigner(key.get());
        var end = endOf(now);
        return visit -> signer.sign(visit, end);
    }

    /** When an offer that is made now ends. */
    public Instant endOf(Instant now) {
        return now.plus(VALID);
    }

    /**
     * What was offered, as a wish: by exactly those staff members.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code /offer} for
     *     what was not made here for this many items and these staff members, {@code offer-expired}
     */
    public VisitRequest wanted(String text, VisitRequest request, Instant now) {
        var offer = genuine(text);
        var staff = offer.staff();
        if (staff.size() != request.items().size()) {
            throw refused();
        }
        if (!now.isBefore(offer.end())) {
            throw OfferProblem.OFFER_EXPIRED.exception();
        }
        var items = new ArrayList<VisitRequest.Item>();
        for (int i = 0; i < staff.size(); i++) {
            var item = request.items().get(i);
            if (item.staffId() != null && !item.staffId().equals(staff.get(i))) {
                throw refused();
            }
            items.add(
                    new VisitRequest.Item(
                            item.variantId(), staff.get(i), item.optionIds(), item.kept()));
        }
        return new VisitRequest(request.locationId(), items, request.binding(), request.ignoring());
    }

    /**
     * Makes sure that a visit is what was offered.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code /offer} for
     *     what was not made here, {@code offer-changed} with a new offer
     */
    public void require(String text, PlannedVisit visit, Instant now) {
        if (!new OfferSigner(key.get()).promised(genuine(text), visit)) {
            throw OfferProblem.OFFER_CHANGED
                    .with("offer", sign(visit, now))
                    .with("total", visit.total())
                    .with("dueNow", visit.dueNow());
        }
    }

    private OfferToken genuine(String text) {
        return OfferToken.read(text)
                .filter(new OfferSigner(key.get())::signed)
                .orElseThrow(Offers::refused);
    }

    private static RuntimeException refused() {
        return CommonProblem.INVALID.at("/offer", "an offer for these items");
    }
}
