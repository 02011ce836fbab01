package io.patriot.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.sim.Explorer;
import io.patriot.testkit.sim.Explorer.Explored;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real code of trading, in every order in which it can meet itself. */
final class ModelsTest {
  private static final long TOGETHER_MIN = 100_000;
  private static final Mistake NONE = Mistake.NONE;

  private final AtomicLong schedules = new AtomicLong();
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong overtaken = new AtomicLong();

  private record Model(String name, Explorer explorer) {}

  private final ExecutorService cores =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  @AfterEach
  void stop() {
    cores.shutdownNow();
  }

  /** Each model is a world of its own, so as many are explored at once as there are cores. */
  @TestFactory
  Stream<DynamicTest> nothingGoesWrongInAnyOrder() {
    List<DynamicTest> each =
        Stream.of(ofPlacements(), ofOneOrder(), ofTheSwitch(), ofThePlatform())
            .flatMap(List::stream)
            .map(
                model -> {
                  Future<Explored> explored = cores.submit(() -> model.explorer().explore());
                  return DynamicTest.dynamicTest(model.name(), () -> look(model, explored));
                })
            .toList();
    return Stream.concat(
        each.stream(), Stream.of(DynamicTest.dynamicTest("together", this::together)));
  }

  private static List<Model> ofPlacements() {
    return List.of(
        all("a placement twice, two may die", PlacementModels::placementTwice, 2),
        all("a placement twice, and it trades", PlacementModels::placementTwiceAndATrade, 0),
        some("a wish twice", PlacementModels::wishTwice, 0, 4),
        all("two wishes and room for one", PlacementModels::twoWishesAndRoomForOne, 1),
        some("an order that arrives late", PlacementModels::lateArrival, 0, 3),
        some("a second sending twice", PlacementModels::resentTwice, 0, 5));
  }

  private static List<Model> ofOneOrder() {
    return List.of(
        all("a trade heard twice, two may die", DailyModels::tradeHeardTwice, 2),
        some("trades heard on three roads", DailyModels::tradesHeardOnThreeRoads, 0, 4),
        all("cancel and trade", DailyModels::cancelAndTrade, 1),
        all("cancel on the way", DailyModels::cancelOnTheWay, 0),
        some("cancel, trade and change", DailyModels::cancelAndTradeAndChange, 0, 4));
  }

  private static List<Model> ofThePlatform() {
    return List.of(
        all("platform against a placement", PlatformModels::againstAPlacement, 1),
        all("platform against a trigger", PlatformModels::againstATrigger, 1),
        all("platform against a second sending", PlatformModels::againstASecondSending, 1),
        all("platform against a change", PlatformModels::againstAChange, 1),
        all("platform and account at once", PlatformModels::withTheAccountsOwn, 0),
        all("exits flow on a stopped platform", PlatformModels::exitsFlow, 0));
  }

  private List<Model> ofTheSwitch() {
    var models = new ArrayList<Model>();
    models.add(all("exits and cancels flow", SwitchModels::exitsAndCancelsFlow, 0));
    models.add(some("back and forth", SwitchModels::turnedBackAndForth, 0, 4));
    models.add(all("unlinked", SwitchModels::unlinked, 1));
    for (Turn turn : Turn.values()) {
      models.add(
          turned(turn, "a placement", it -> SwitchModels.againstAPlacement(turn, it, overtaken)));
      models.add(turned(turn, "a trigger", it -> SwitchModels.againstATrigger(turn, it)));
      models.add(
          turned(turn, "a second sending", it -> SwitchModels.againstASecondSending(turn, it)));
      models.add(turned(turn, "a change", it -> SwitchModels.againstAChange(turn, it)));
      models.add(
          some(turn + " against three", it -> SwitchModels.againstAllOfThese(turn, it), 0, 2));
      models.add(some(turn + " against five", it -> SwitchModels.againstFive(turn, it), 0, 2));
    }
    return models;
  }

  /** Whoever compares a whole account asks so much that not every order can be played. */
  private static Model turned(
      Turn turn, String against, Function<Mistake, Explorer.Scenario> model) {
    String name = turn + " against " + against;
    return turn == Turn.UNEXPLAINED ? some(name, model, 1, 3) : all(name, model, 1);
  }

  private static Model all(String name, Function<Mistake, Explorer.Scenario> model, int deaths) {
    return new Model(name, Explorer.of(model.apply(NONE)).withDeaths(deaths));
  }

  private static Model some(
      String name, Function<Mistake, Explorer.Scenario> model, int deaths, int departures) {
    return new Model(
        name, Explorer.of(model.apply(NONE)).withDeaths(deaths).withDepartures(departures));
  }

  private void look(Model model, Future<Explored> exploring)
      throws InterruptedException, ExecutionException {
    Explored explored = exploring.get();
    System.out.printf("model %s: %,d schedules%n", model.name(), explored.schedules());
    assertThat(explored.wrong()).isEmpty();
    schedules.addAndGet(explored.schedules());
    steps.addAndGet(explored.steps());
  }

  /** An order that was claimed before the switch was turned may still leave after it. */
  private void together() {
    System.out.printf(
        "models together: %,d schedules, %,d steps; in %,d of them a claimed order left after the"
            + " switch was turned%n",
        schedules.get(), steps.get(), overtaken.get());
    assertThat(schedules.get()).isGreaterThan(TOGETHER_MIN);
    assertThat(overtaken.get()).isPositive();
  }
}
