package io.patriot.local.aws.bus;

import io.patriot.local.aws.http.AwsJsonServer;
import io.patriot.local.aws.http.AwsJsonServer.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The event bus of this machine, spoken to as EventBridge. An event is on every queue that wants it
 * before its sender hears that it was taken, so nothing acknowledged is lost; a sender that hears
 * of a failure and tries again may be heard twice.
 */
public final class LocalBus implements AutoCloseable {
  private final Rules rules;
  private final AwsJsonServer server;

  private LocalBus(Rules rules, AwsJsonServer server) {
    this.rules = rules;
    this.server = server;
  }

  public static LocalBus start(BusSettings settings, SqsClient queues) throws IOException {
    return start(settings, queues, InstantSource.system(), () -> UUID.randomUUID().toString());
  }

  public static LocalBus start(
      BusSettings settings, SqsClient queues, InstantSource clock, Supplier<String> ids)
      throws IOException {
    var rules = new Rules(settings.busNames());
    var putEvents = new PutEvents(settings, rules, new Delivery(queues), clock, ids);
    Map<String, Operation> operations = new HashMap<>(new RuleMaking(rules, queues).operations());
    operations.put("PutEvents", putEvents);
    return new LocalBus(rules, AwsJsonServer.start(settings.port(), operations));
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** Makes the rule or replaces the one of that name. */
  public void put(RuleSpec rule) {
    rules.put(rule);
  }

  @Override
  public void close() {
    server.close();
  }
}
