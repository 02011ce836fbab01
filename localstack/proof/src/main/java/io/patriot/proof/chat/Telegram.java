package io.patriot.proof.chat;

import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Machines;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.testkit.sim.Fault;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** What stands in the chats of one world, and the bad days of those who keep them. */
public final class Telegram {
  /** Known to Telegram and to the webhook of every world. */
  public static final String SECRET = "proof";

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final double OFTEN = 0.02;

  private final Surroundings world;
  private final Delivery delivery;
  private final Map<Long, Map<Integer, Posted>> chats = new TreeMap<>();
  private final Map<Long, Instant> blockedUntil = new HashMap<>();
  private final Set<Long> everBlocked = new TreeSet<>();
  private final Set<Long> gone = new TreeSet<>();
  private final Map<Long, Set<String>> pressed = new TreeMap<>();
  private final List<Consumer<Posted>> readers = new ArrayList<>();
  private Crowding crowding = Crowding.NONE;
  private Instant awayUntil = Instant.MIN;
  private Instant brokenUntil = Instant.MIN;
  private Instant busyUntil = Instant.MIN;
  private int messages;
  private int presses;

  /**
   * A message of the bot as it stands there.
   *
   * @param buttons what each of them says to the bot when it is pressed
   */
  public record Posted(long chat, int number, String text, List<String> buttons) {}

  public Telegram(Surroundings world) {
    this.world = world;
    this.delivery = new Delivery(world, this);
  }

  /**
   * Begins to take what people write.
   *
   * @param webhook where updates are brought
   */
  public void start(Machines webhook) {
    delivery.to(webhook);
    weather();
  }

  /** Telegram's service as one machine reaches it. */
  public TelegramClient client(Container container) {
    return (TelegramClient)
        Proxy.newProxyInstance(
            TelegramClient.class.getClassLoader(),
            new Class<?>[] {TelegramClient.class},
            new TelegramLine(world, container, this));
  }

  /** From now on it limits what it takes. */
  public void limit(Crowding by) {
    crowding = by;
  }

  Crowding crowding() {
    return crowding;
  }

  /** A person wants no messages any more. */
  public void blocks(long chat) {
    gone.add(chat);
    everBlocked.add(chat);
  }

  /** Somebody looks at every message that comes or changes. */
  public void onPosted(Consumer<Posted> reader) {
    readers.add(reader);
  }

  /** Somebody writes to the bot. */
  public void write(long chat, String text) {
    delivery.send(Updates.text(chat, ++messages, world.simulation().now(), text));
  }

  /** Somebody presses a button. */
  public void press(Posted message, String button) {
    pressed.computeIfAbsent(message.chat(), _ -> new TreeSet<>()).add(button);
    delivery.send(Updates.press(message, ++presses, world.simulation().now(), button));
  }

  /** The buttons that were pressed in a chat. */
  public Set<String> pressed(long chat) {
    return pressed.getOrDefault(chat, Set.of());
  }

  /** How many updates the bot has not taken yet. */
  public int untaken() {
    return delivery.untaken();
  }

  public boolean has(long chat, int number) {
    return chats.getOrDefault(chat, Map.of()).containsKey(number);
  }

  /** Whether this person ever wanted no messages. */
  public boolean everBlocked(long chat) {
    return everBlocked.contains(chat);
  }

  boolean isAway() {
    return lasts(awayUntil);
  }

  boolean isBroken() {
    return lasts(brokenUntil);
  }

  /** How long it is too busy. */
  Duration busyFor() {
    return lasts(busyUntil) ? Duration.between(world.simulation().now(), busyUntil) : Duration.ZERO;
  }

  /** Whether a person wants no messages; they write none either. */
  public boolean hasBlocked(long chat) {
    return gone.contains(chat) || lasts(blockedUntil.getOrDefault(chat, Instant.MIN));
  }

  int post(long chat, String text, List<String> buttons) {
    int number = ++messages;
    show(new Posted(chat, number, text, buttons));
    return number;
  }

  /** What stands there now is replaced; false when it says the same. */
  boolean replace(long chat, int number, String text, List<String> buttons) {
    var next = new Posted(chat, number, text, buttons);
    if (next.equals(chats.getOrDefault(chat, Map.of()).get(number))) {
      return false;
    }
    show(next);
    return true;
  }

  private void show(Posted posted) {
    chats.computeIfAbsent(posted.chat(), _ -> new HashMap<>()).put(posted.number(), posted);
    world.tell(
        "CHAT "
            + posted.chat()
            + " shows "
            + posted.number()
            + ": "
            + posted.text().replace("\n", " / ")
            + " "
            + posted.buttons());
    readers.forEach(reader -> reader.accept(posted));
  }

  private void weather() {
    world.simulation().after(LOOK_EVERY, "weather at Telegram", this::look);
  }

  private void look() {
    boolean inTrouble = isAway() || isBroken() || !busyFor().isZero();
    if (!inTrouble && world.faults().strikes(Fault.TELEGRAM_AWAY, OFTEN)) {
      switch (world.chance().of("telegram").nextInt(4)) {
        case 0 -> awayUntil = in(1_000, 90_000);
        case 1 -> brokenUntil = in(1_000, 90_000);
        case 2 -> busyUntil = in(1_000, 60_000);
        default -> block();
      }
    }
    weather();
  }

  private void block() {
    var all = List.copyOf(chats.keySet());
    if (!all.isEmpty()) {
      long chat = all.get(world.chance().of("telegram").nextInt(all.size()));
      blockedUntil.put(chat, in(5_000, 300_000));
      everBlocked.add(chat);
    }
  }

  private boolean lasts(Instant until) {
    return world.simulation().now().isBefore(until) && !world.faults().isCalm();
  }

  private Instant in(long msMin, long msMax) {
    return world.simulation().now().plus(world.between("telegram time", msMin, msMax));
  }
}
