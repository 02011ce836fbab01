package io.patriot.lambda;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What comes from a queue, the bus, a table's stream or the clock. What comes in says itself which
 * of the function's handlers it is for.
 */
final class EventForm implements Form {
  private static final Logger LOG = LoggerFactory.getLogger(EventForm.class);

  private final String name;
  private final List<Handler> handlers;
  private final Wire wire;

  EventForm(String name, Wire wire, List<Handler> handlers) {
    this.name = name;
    this.wire = wire;
    this.handlers = handlers;
  }

  @Override
  public String answer(String event) {
    JsonNode tree = wire.read(event, JsonNode.class);
    JsonNode records = tree.get("Records");
    if (records != null && records.size() > 0) {
      JsonNode first = records.get(0);
      return first != null && first.get("dynamodb") != null
          ? stream(wire.read(tree, StreamEvent.class))
          : queue(wire.read(tree, SqsEvent.class));
    }
    handler(TickHandler.class).tick();
    return "{}";
  }

  /**
   * After one failure the rest of its group comes again too, or the order would be lost. What
   * nobody can read has no order to lose: it goes its way to the dead letters alone, and must not
   * take what stands behind it along.
   */
  private String queue(SqsEvent event) {
    var failed = new ArrayList<BatchAnswer.Failure>();
    var failedGroups = new TreeSet<String>();
    for (SqsEvent.SqsRecord record : event.records()) {
      Work work = failedGroups.contains(record.group()) ? Work.FAILED : work(record);
      switch (work) {
        case DONE -> {}
        case FAILED -> {
          failed.add(new BatchAnswer.Failure(record.messageId()));
          failedGroups.add(record.group());
        }
        case UNREADABLE -> failed.add(new BatchAnswer.Failure(record.messageId()));
      }
    }
    return wire.write(new BatchAnswer(failed));
  }

  private enum Work {
    DONE,
    FAILED,
    UNREADABLE
  }

  private Work work(SqsEvent.SqsRecord record) {
    try {
      Optional<Runnable> asked = read(record);
      asked.ifPresent(Runnable::run);
      return asked.isPresent() ? Work.DONE : Work.UNREADABLE;
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("receiveCount", record.receiveCount())
          .setCause(e)
          .log("message.failed");
      return Work.FAILED;
    }
  }

  /** Only the message itself can be unreadable: whatever its work meets later is a failure. */
  private Optional<Runnable> read(SqsEvent.SqsRecord record) {
    try {
      return Optional.of(asked(record));
    } catch (UnreadableMessage e) {
      LOG.atError().addKeyValue("receiveCount", record.receiveCount()).log("message.unreadable");
      return Optional.empty();
    }
  }

  private Runnable asked(SqsEvent.SqsRecord record) {
    String body = record.body();
    for (Handler handler : handlers) {
      switch (handler) {
        case MessageHandler<?> messages -> {
          return message(messages, record);
        }
        case EventHandler events -> {
          return heard(events, body);
        }
        case AlarmHandler alarms -> {
          AlarmChange change = wire.read(body, AlarmEvent.class).change(wire);
          return () -> alarms.changed(change);
        }
        case StreamHandler _, TickHandler _ -> {}
      }
    }
    throw new IllegalStateException(name + " has no handler for a queue");
  }

  private <M extends Message> Runnable message(
      MessageHandler<M> handler, SqsEvent.SqsRecord record) {
    M message = wire.read(record.body(), handler.messageType());
    Cause cause = cause(message.cause());
    return () -> within(cause, () -> handle(handler, message, record.receives()));
  }

  private static <M extends Message> void handle(
      MessageHandler<M> handler, M message, int receives) {
    try {
      handler.handle(message);
    } catch (RuntimeException e) {
      handler
          .lastWord()
          .filter(words -> receives >= words.patience())
          .ifPresent(words -> sayLast(words, message, e));
      throw e;
    }
  }

  private static <M extends Message> void sayLast(
      LastWord<M> words, M message, RuntimeException failure) {
    try {
      words.failed(message);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private Runnable heard(EventHandler handler, String body) {
    @Nullable EventEnvelope event = wire.read(body, BusMessage.class).detail();
    if (event == null) {
      throw new UnreadableMessage("News of nothing", null);
    }
    Cause cause = cause(new CauseV1(event.correlationId(), event.id(), event.actor()));
    return () -> within(cause, () -> handler.heard(event));
  }

  private String stream(StreamEvent event) {
    StreamHandler handler = handler(StreamHandler.class);
    handler.inserted(
        event.records().stream()
            .filter(record -> record.eventName().equals("INSERT"))
            .map(StreamEvent.StreamRecord::dynamodb)
            .map(
                change ->
                    new StreamHandler.NewItem(
                        change.text("pk"), change.text("sk"), change.text("events")))
            .toList());
    return "{}";
  }

  private static Cause cause(@Nullable CauseV1 onTheWire) {
    if (onTheWire == null) {
      throw new UnreadableMessage("A message without a cause", null);
    }
    try {
      return onTheWire.toApplication();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new UnreadableMessage("A message without a usable cause", e);
    }
  }

  private static void within(Cause cause, Runnable work) {
    try (var _ = MDC.putCloseable("correlationId", cause.correlationId().value())) {
      ScopedValue.where(CurrentRequest.ID, cause.correlationId()).run(work);
    }
  }

  private <H extends Handler> H handler(Class<H> kind) {
    return handlers.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no " + kind.getSimpleName()));
  }
}
