package io.patriot.events.link;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import io.patriot.events.order.MoneyV1;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account at an exchange was linked; of its key only the last characters are told.
 *
 * @param again true when it was linked before and goes on with what held for it; absent otherwise
 */
@Serdeable
public record AccountLinkedV1(
    String venue, String keyTail, MoneyV1 wallet, List<String> warnings, @Nullable Boolean again) {

  public static AccountLinkedV1 of(LinkEvent.Linked event) {
    return new AccountLinkedV1(
        event.venue(),
        event.keyTail(),
        MoneyV1.of(event.wallet()),
        event.warnings().stream().map(KeyWarning::name).toList(),
        event.again() ? true : null);
  }

  public LinkEvent.Linked toApplication() {
    return new LinkEvent.Linked(
        venue,
        keyTail,
        wallet.toDomain(),
        warnings.stream().map(KeyWarning::valueOf).toList(),
        again != null && again);
  }
}
