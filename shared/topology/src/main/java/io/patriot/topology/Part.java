package io.patriot.topology;

import io.patriot.events.EventType;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * A part of the platform that runs by itself with permissions of its own: a function, or a service
 * that stays up.
 *
 * @param name also the name of the handler that runs
 * @param folder where its code lives
 * @param triggers what makes it run
 * @param sendsTo the queues it may write to
 * @param says the events it may store, which makes them public
 * @param tables what it may touch
 * @param secrets what it may know
 * @param publishes whether it may put events on the bus
 * @param seals whether it may seal exchange keys, which does not let it open them
 * @param decrypts whether it may open exchange keys
 * @param mails whether it may send letters by e-mail, where the platform sends any
 * @param timeLimit how long one run may take
 */
public record Part(
    String name,
    String folder,
    Kind kind,
    List<Trigger> triggers,
    SequencedSet<Queue> sendsTo,
    SequencedSet<EventType> says,
    SequencedMap<Table, Access> tables,
    SequencedSet<StoredSecret> secrets,
    boolean publishes,
    boolean seals,
    boolean decrypts,
    boolean mails,
    Duration timeLimit,
    int memoryMb) {

  /** How a part runs. */
  public enum Kind {
    FUNCTION,
    SERVICE
  }

  public Part {
    triggers = List.copyOf(triggers);
  }

  static Part function(String name, String folder, Duration timeLimit, Trigger... triggers) {
    return new Part(
        name,
        folder,
        Kind.FUNCTION,
        List.of(triggers),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        false,
        false,
        false,
        false,
        timeLimit,
        512);
  }

  static Part service(String name, String folder, Trigger... triggers) {
    return new Part(
        name,
        folder,
        Kind.SERVICE,
        List.of(triggers),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        false,
        false,
        false,
        false,
        Duration.ofSeconds(30),
        1024);
  }

  Part sendingTo(Queue... queues) {
    return with(new LinkedHashSet<>(List.of(queues)), says, tables, secrets, publishes);
  }

  Part saying(Collection<EventType> events) {
    return with(sendsTo, new LinkedHashSet<>(events), tables, secrets, publishes);
  }

  Part reading(Table... read) {
    return touching(Access.READ, read);
  }

  Part writing(Table... written) {
    return touching(Access.READ_WRITE, written);
  }

  Part claimingIn(Table table) {
    return touching(Access.CLAIM, table);
  }

  Part notingIn(Table table) {
    return touching(Access.NOTE, table);
  }

  Part knowing(StoredSecret... known) {
    return with(sendsTo, says, tables, new LinkedHashSet<>(List.of(known)), publishes);
  }

  Part publishing() {
    return with(sendsTo, says, tables, secrets, true);
  }

  Part sealing() {
    return new Part(
        name, folder, kind, triggers, sendsTo, says, tables, secrets, publishes, true, decrypts,
        mails, timeLimit, memoryMb);
  }

  Part decrypting() {
    return new Part(
        name, folder, kind, triggers, sendsTo, says, tables, secrets, publishes, seals, true, mails,
        timeLimit, memoryMb);
  }

  Part mailing() {
    return new Part(
        name, folder, kind, triggers, sendsTo, says, tables, secrets, publishes, seals, decrypts,
        true, timeLimit, memoryMb);
  }

  private Part touching(Access access, Table... touched) {
    var all = new LinkedHashMap<>((Map<Table, Access>) tables);
    for (Table table : touched) {
      all.put(table, access);
    }
    return with(sendsTo, says, all, secrets, publishes);
  }

  private Part with(
      SequencedSet<Queue> newSendsTo,
      SequencedSet<EventType> newSays,
      SequencedMap<Table, Access> newTables,
      SequencedSet<StoredSecret> newSecrets,
      boolean newPublishes) {
    return new Part(
        name,
        folder,
        kind,
        triggers,
        newSendsTo,
        newSays,
        newTables,
        newSecrets,
        newPublishes,
        seals,
        decrypts,
        mails,
        timeLimit,
        memoryMb);
  }
}
