package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.card.CardId;
import io.patriot.application.pin.PageWord;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened on the PIN's page, for the chat; of the PIN itself there is nothing in it. */
@Serdeable
public record PageWordV1(
    String kind,
    String tenant,
    long userId,
    long chatId,
    String card,
    int left,
    @Nullable String until) {

  public static PageWordV1 of(PageWord word) {
    return new PageWordV1(
        word.kind().name(),
        word.tenant().value(),
        word.userId(),
        word.chatId(),
        word.card().value(),
        word.left(),
        word.until().map(Instant::toString).orElse(null));
  }

  public PageWord toApplication() {
    return new PageWord(
        PageWord.Kind.valueOf(kind),
        new TenantId(tenant),
        userId,
        chatId,
        new CardId(card),
        left,
        Optional.ofNullable(until).map(Instant::parse));
  }
}
