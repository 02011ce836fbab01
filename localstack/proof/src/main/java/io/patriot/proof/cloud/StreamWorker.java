package io.patriot.proof.cloud;

import io.patriot.testkit.cloud.InMemoryDynamoDb;
import io.patriot.testkit.sim.Fault;
import io.patriot.topology.Trigger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Brings a table's new items to a function, in their order, until it has taken them. */
final class StreamWorker {
  /** A stream keeps what it holds for a day; after so many tries it goes on without. */
  private static final int ATTEMPTS_MAX = 10;

  private static final int WAITING_MAX = 100_000;
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

  private final Surroundings world;
  private final Trigger.FromStream trigger;
  private final Machines machines;
  private final InMemoryDynamoDb tables;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean lookPlanned;

  StreamWorker(
      Surroundings world, CloudInMemory cloud, Trigger.FromStream trigger, Machines machines) {
    this.world = world;
    this.trigger = trigger;
    this.machines = machines;
    this.tables = cloud.tables();
  }

  void listen() {
    tables.onChange(
        (table, keys, before, after, _) -> {
          if (table.equals(trigger.table().name())) {
            changed(keys, before, after);
          }
        });
  }

  private void changed(
      Map<String, AttributeValue> keys,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    if (before != null
        || after == null
        || !Objects.requireNonNull(keys.get("pk")).s().startsWith(trigger.keyPrefix())) {
      return;
    }
    if (waiting.size() == WAITING_MAX) {
      throw new IllegalStateException("The stream holds too much");
    }
    waiting.add(record(after));
    Duration time =
        world.faults().strikes(Fault.EVENTS_LATE, 0.006)
            ? world.between("stream lag", 60_000, 3_600_000)
            : world.between("stream latency", 5, 200);
    lookAfter(time);
  }

  private void lookAfter(Duration time) {
    if (!lookPlanned && !running) {
      lookPlanned = true;
      world.simulation().after(time, "the stream of events is read", this::look);
    }
  }

  private void look() {
    lookPlanned = false;
    if (running || waiting.isEmpty()) {
      return;
    }
    var batch = new ArrayList<String>();
    for (String record : waiting) {
      if (batch.size() == trigger.batchMax()) {
        break;
      }
      batch.add(record);
    }
    call(List.copyOf(batch), 1);
  }

  private void call(List<String> batch, int attempt) {
    running = true;
    machines.invoke(
        "{\"Records\":[" + String.join(",", batch) + "]}",
        new Machines.Outcome() {
          @Override
          public void answered(String answer) {
            done(batch);
          }

          @Override
          public void failed(RuntimeException error) {
            again();
          }

          @Override
          public void died() {
            again();
          }

          private void again() {
            if (attempt == ATTEMPTS_MAX) {
              done(batch);
            } else {
              world
                  .simulation()
                  .after(AGAIN_AFTER, "the stream tries again", () -> call(batch, attempt + 1));
            }
          }
        });
  }

  private void done(List<String> batch) {
    running = false;
    batch.forEach(_ -> waiting.remove());
    if (!waiting.isEmpty()) {
      lookAfter(world.between("stream latency", 5, 200));
    }
  }

  private static String record(Map<String, AttributeValue> item) {
    var json = new StringBuilder("{\"eventName\":\"INSERT\",\"dynamodb\":{\"NewImage\":{");
    boolean first = true;
    for (String name : List.of("pk", "sk", "events")) {
      AttributeValue value = item.get(name);
      if (value != null) {
        json.append(first ? "" : ",").append('"').append(name).append("\":{\"S\":");
        quote(json, value.s());
        json.append('}');
        first = false;
      }
    }
    return json.append("}}}").toString();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
