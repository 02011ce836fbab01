package io.patriot.topology;

import io.patriot.events.EventType;
import java.util.List;
import java.util.Set;

/**
 * All parts, queues, tables, master keys, secrets and rules of the platform.
 *
 * @param notices what it hears of what the cloud itself says
 * @param auditOnly events nobody hears, said for the record
 */
public record Topology(
    List<Part> parts,
    List<Queue> queues,
    List<Table> tables,
    List<MasterKey> masterKeys,
    List<StoredSecret> secrets,
    List<Rule> rules,
    List<Notice> notices,
    Set<EventType> auditOnly) {

  /** The name of the bus that domain events travel on. */
  public static final String BUS = "patriot";

  /** The source that all our events name. */
  public static final String EVENT_SOURCE = "patriot";

  public Topology {
    parts = List.copyOf(parts);
    queues = List.copyOf(queues);
    tables = List.copyOf(tables);
    masterKeys = List.copyOf(masterKeys);
    secrets = List.copyOf(secrets);
    rules = List.copyOf(rules);
    notices = List.copyOf(notices);
  }

  public Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No part named " + name));
  }

  /** Who hears a queue. */
  public Part hearer(Queue queue) {
    return parts.stream()
        .filter(
            part ->
                part.triggers().stream()
                    .anyMatch(
                        trigger ->
                            trigger instanceof Trigger.FromQueue(Queue heard, int _, int _)
                                && heard.equals(queue)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody hears " + queue.name()));
  }
}
