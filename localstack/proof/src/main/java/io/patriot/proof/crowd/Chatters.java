package io.patriot.proof.crowd;

import io.patriot.proof.chat.Telegram;
import io.patriot.proof.chat.Telegram.Posted;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** People who trade by chat: they write, look at what the bot answers, and press. */
public final class Chatters {
  private static final String CONFIRM = "v1|ok|";
  private static final String YES = "v1|ay|";
  private static final int OLD_MAX = 50;

  private final Surroundings world;
  private final Telegram telegram;
  private final List<Desk> desks;
  private final Set<String> withheld;
  private final SplittableRandom dice;
  private final List<String> acted = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private final List<Posted> old = new ArrayList<>();
  private final int everyMsMax;
  private int acts;

  /**
   * @param withheld acts that are left out of a run that is repeated, by the names that {@link
   *     #acted} gave them
   */
  public Chatters(Surroundings world, Telegram telegram, List<Desk> desks, Set<String> withheld) {
    this.world = world;
    this.telegram = telegram;
    this.desks = desks;
    this.withheld = withheld;
    this.dice = world.chance().of("chatters");
    this.everyMsMax = dice.nextInt(4_000, 16_000);
  }

  public void start() {
    telegram.onPosted(this::looks);
    next();
  }

  /** What people wrote and pressed, by name, in order. */
  public List<String> acted() {
    return List.copyOf(acted);
  }

  private void next() {
    world
        .simulation()
        .after(world.between("next word", 50, everyMsMax), "somebody writes to the bot", this::act);
  }

  private void act() {
    if (world.faults().isCalm()) {
      return;
    }
    next();
    Desk desk = desks.get(dice.nextInt(desks.size()));
    String words = words();
    if (!old.isEmpty() && world.faults().strikes(Fault.OLD_CARD_PRESSED, 0.1)) {
      Posted card = old.get(dice.nextInt(old.size()));
      press(card, card.buttons().get(dice.nextInt(card.buttons().size())));
    } else if (isDone("writes " + words) && !telegram.hasBlocked(desk.chat())) {
      telegram.write(desk.chat(), words);
    }
  }

  private String words() {
    boolean bitcoin = dice.nextBoolean();
    String market = bitcoin ? "BTC" : "ETH";
    String size = market + " 0.0" + dice.nextInt(10, 40);
    String side = dice.nextBoolean() ? "/buy " : "/sell ";
    return switch (dice.nextInt(16)) {
      case 0, 1, 2, 3, 4, 5 -> side + size;
      case 6 -> "/buy " + size + " -1% gtc";
      case 7 -> "/sell " + size + " +1% gtc";
      case 8 -> "/close " + market + " all";
      case 9 -> "/close " + market + " 50%";
      case 10 -> "/sl " + market + (dice.nextBoolean() ? " -2%" : " +2%");
      case 11 -> "/tp " + market + (dice.nextBoolean() ? " +3%" : " -3%");
      case 12 -> "/cancel all";
      case 13 -> "/orders";
      case 14 -> "/positions";
      default -> stop();
    };
  }

  private String stop() {
    return switch (dice.nextInt(12)) {
      case 0 -> "/kill";
      case 1 -> "/kill orders";
      case 2 -> "/kill paper flat";
      case 3 -> "/kill status";
      case 4 -> "/unkill paper";
      case 5 -> "/reduceonly on";
      default -> "/balance";
    };
  }

  /** Who sees something to say yes to mostly does so, a little later. */
  private void looks(Posted message) {
    message.buttons().stream()
        .filter(button -> button.startsWith(CONFIRM) || button.startsWith(YES))
        .filter(seen::add)
        .forEach(button -> decides(message, button));
  }

  private void decides(Posted message, String button) {
    if (old.size() == OLD_MAX) {
      old.removeFirst();
    }
    old.add(message);
    if (dice.nextInt(10) == 0) {
      return;
    }
    Duration thinks = Duration.ofMillis(dice.nextInt(20) == 0 ? 70_000 : dice.nextLong(300, 6_000));
    world.simulation().after(thinks, "somebody presses a button", () -> press(message, button));
  }

  private void press(Posted message, String button) {
    if (world.faults().isCalm()
        || telegram.hasBlocked(message.chat())
        || !isDone("presses " + button)) {
      return;
    }
    telegram.press(message, button);
    if (world.faults().strikes(Fault.PRESSED_TWICE, 0.2)) {
      boolean atOnce = dice.nextBoolean();
      world
          .simulation()
          .after(
              Duration.ofMillis(dice.nextLong(atOnce ? 1 : 90_000)),
              "the same button is pressed again",
              () -> telegram.press(message, button));
    }
  }

  private boolean isDone(String words) {
    String name = "chat." + ++acts;
    if (withheld.contains(name)) {
      return false;
    }
    acted.add(name);
    world.tell("PERSON " + name + " " + words);
    return true;
  }
}
