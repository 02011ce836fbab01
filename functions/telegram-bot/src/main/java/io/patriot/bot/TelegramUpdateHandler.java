package io.patriot.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.events.message.PageWordV1;
import io.patriot.events.message.TelegramUpdateV1;
import io.patriot.lambda.MessageHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Takes a person's message or press off the queue and answers it. */
final class TelegramUpdateHandler implements MessageHandler<TelegramUpdateV1> {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramUpdateHandler.class);

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final UpdateHandler updates;

  TelegramUpdateHandler(UpdateHandler updates) {
    this.updates = updates;
  }

  @Override
  public Class<TelegramUpdateV1> messageType() {
    return TelegramUpdateV1.class;
  }

  @Override
  public void handle(TelegramUpdateV1 message) {
    PageWordV1 page = message.page();
    if (page != null) {
      updates.handle(page.toApplication(), message.cause().toApplication());
      return;
    }
    read(message).ifPresent(update -> updates.handle(update, message.cause().toApplication()));
  }

  /**
   * An update nobody can read stays unreadable however often it comes; it must not hold up the
   * chat.
   */
  private Optional<Update> read(TelegramUpdateV1 message) {
    try {
      return Optional.of(JSON.readValue(message.update(), Update.class));
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.atWarn().addKeyValue("updateId", message.updateId()).log("update.unreadable");
      return Optional.empty();
    }
  }
}
