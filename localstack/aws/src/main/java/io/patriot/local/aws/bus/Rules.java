package io.patriot.local.aws.bus;

import io.patriot.local.aws.bus.RuleSpec.Target;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.Machine;

/** The rules of all buses, matched by the engine AWS itself uses. */
final class Rules {
  private record Bus(Machine machine, Map<String, RuleSpec> rules) {}

  private final Map<String, Bus> buses = new ConcurrentHashMap<>();

  Rules(Set<String> busNames) {
    busNames.forEach(this::open);
  }

  /** Makes a bus; false when it was there. */
  boolean open(String busName) {
    var fresh = new Bus(Machine.builder().build(), new ConcurrentHashMap<>());
    return buses.putIfAbsent(busName, fresh) == null;
  }

  synchronized void put(RuleSpec rule) {
    Bus bus = buses.get(rule.busName());
    if (bus == null) {
      throw new IllegalArgumentException("there is no bus " + rule.busName());
    }
    try {
      bus.machine().addRule(rule.name(), rule.eventPattern());
      RuleSpec before = bus.rules().put(rule.name(), rule);
      if (before != null && !before.eventPattern().equals(rule.eventPattern())) {
        bus.machine().deleteRule(before.name(), before.eventPattern());
        // The engine keeps a rule by its patterns, and the two may share one.
        bus.machine().addRule(rule.name(), rule.eventPattern());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the pattern of rule " + rule.name() + " is not an event pattern", e);
    }
  }

  boolean knows(String busName) {
    return buses.containsKey(busName);
  }

  /** Every queue that wants the event, once, however many rules say so. */
  Set<Target> targets(String busName, String event) throws Exception {
    Bus bus = Objects.requireNonNull(buses.get(busName), busName);
    List<String> matched = bus.machine().rulesForJSONEvent(event);
    Set<Target> targets = new LinkedHashSet<>();
    for (String name : matched) {
      @Nullable RuleSpec rule = bus.rules().get(name);
      if (rule != null) {
        targets.addAll(rule.targets());
      }
    }
    return targets;
  }
}
