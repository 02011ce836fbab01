package io.patriot.events.link;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import java.util.List;

/** A linked account got another key; of it only the last characters are told. */
@Serdeable
public record AccountKeyRotatedV1(int keyVersion, String keyTail, List<String> warnings) {

  public static AccountKeyRotatedV1 of(LinkEvent.KeyRotated event) {
    return new AccountKeyRotatedV1(
        event.keyVersion(),
        event.keyTail(),
        event.warnings().stream().map(KeyWarning::name).toList());
  }

  public LinkEvent.KeyRotated toApplication() {
    return new LinkEvent.KeyRotated(
        keyVersion, keyTail, warnings.stream().map(KeyWarning::valueOf).toList());
  }
}
