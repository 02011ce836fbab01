package io.patriot.lambda;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A function as AWS sees it: bytes in, bytes out. What comes in says itself which of the function's
 * handlers it is for.
 *
 * <p>The local stack runs this very object, so what is tried there is what is deployed.
 */
public final class Shell {
  private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

  private final String name;
  private final List<Handler> handlers;
  private final Wire wire;

  public Shell(String name, Wire wire, Handler... handlers) {
    this.name = name;
    this.wire = wire;
    this.handlers = List.of(handlers);
  }

  public String name() {
    return name;
  }

  public void handle(InputStream in, OutputStream out) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    try (var _ = MDC.putCloseable("function", name)) {
      out.write(answer(event).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String answer(String event) {
    JsonNode tree = wire.read(event, JsonNode.class);
    if (tree.get("requestContext") != null) {
      return http(wire.read(tree, ApiCall.class));
    }
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

  /** After one failure the rest of its group comes again too, or the order would be lost. */
  private String queue(SqsEvent event) {
    var failed = new ArrayList<BatchAnswer.Failure>();
    var failedGroups = new TreeSet<String>();
    for (SqsEvent.SqsRecord record : event.records()) {
      if (failedGroups.contains(record.group()) || !worked(record)) {
        failed.add(new BatchAnswer.Failure(record.messageId()));
        failedGroups.add(record.group());
      }
    }
    return wire.write(new BatchAnswer(failed));
  }

  private boolean worked(SqsEvent.SqsRecord record) {
    try {
      for (Handler handler : handlers) {
        switch (handler) {
          case MessageHandler<?> messages -> {
            message(messages, record.body());
            return true;
          }
          case EventHandler events -> {
            heard(events, record.body());
            return true;
          }
          case StreamHandler _, TickHandler _, HttpHandler _ -> {}
        }
      }
      throw new IllegalStateException(name + " has no handler for a queue");
    } catch (UnreadableMessage e) {
      LOG.atError().addKeyValue("receiveCount", record.receiveCount()).log("message.unreadable");
      return false;
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("receiveCount", record.receiveCount())
          .setCause(e)
          .log("message.failed");
      return false;
    }
  }

  private <M extends Message> void message(MessageHandler<M> handler, String body) {
    M message = wire.read(body, handler.messageType());
    within(message.cause(), () -> handler.handle(message));
  }

  private void heard(EventHandler handler, String body) {
    EventEnvelope event = wire.read(body, BusMessage.class).detail();
    within(
        new CauseV1(event.correlationId(), event.id(), event.actor()), () -> handler.heard(event));
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

  private String http(ApiCall call) {
    String sent = call.body() == null ? "" : call.body();
    String body =
        call.isBase64Encoded()
            ? new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8)
            : sent;
    var headers = new TreeMap<String, String>();
    if (call.headers() != null) {
      call.headers()
          .forEach((header, value) -> headers.put(header.toLowerCase(Locale.ROOT), value));
    }
    HttpAnswer answer =
        handler(HttpHandler.class)
            .answer(
                new HttpCall(call.requestContext().http().method(), call.rawPath(), headers, body));
    return wire.write(
        new ApiAnswer(
            answer.status(), Map.of("content-type", "text/plain; charset=utf-8"), answer.body()));
  }

  private static void within(CauseV1 causeOnTheWire, Runnable work) {
    Cause cause;
    try {
      cause = causeOnTheWire.toApplication();
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessage("A message without a usable cause", e);
    }
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
