package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.access.ApiKeys;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.algo.AlgoFaults;
import io.patriot.simulator.binance.order.TradeFaults;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Gate;
import io.patriot.simulator.binance.rest.Request;
import io.patriot.simulator.binance.time.Agenda;
import io.patriot.simulator.binance.userstream.Courier;
import io.patriot.simulator.binance.userstream.UserEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All faults that are switched on, and how often each kind has struck since the start. */
public final class Faults implements Gate, Courier, AlgoFaults, TradeFaults {
  private static final int SWITCHES_MAX = 1000;

  private final List<FaultSwitch> switches = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final ReorderedFill.Held held = new ReorderedFill.Held();
  private final ApiKeys keys;
  private final Agenda agenda;
  private final InstantSource clock;

  public Faults(ApiKeys keys, Agenda agenda, InstantSource clock) {
    this.keys = keys;
    this.agenda = agenda;
    this.clock = clock;
  }

  public FaultSwitch on(Fault fault, Reach reach) {
    if (switches.size() >= SWITCHES_MAX) {
      throw new IllegalArgumentException("No more than " + SWITCHES_MAX + " faults at a time");
    }
    var armed = new FaultSwitch(fault, reach);
    switches.add(armed);
    return armed;
  }

  /** Switches off every fault of this name. */
  public void off(String name) {
    switches.removeIf(each -> each.fault().name().equals(name));
  }

  public void allOff() {
    switches.clear();
  }

  public List<FaultSwitch> switches() {
    return List.copyOf(switches);
  }

  /** How often faults of each name have struck. */
  public Map<String, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  public void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  @Override
  public void pass(Request request, Supplier<Answer> execute, Consumer<Answer> answering) {
    if (switches.isEmpty()) {
      answering.accept(execute.get());
      return;
    }
    Optional<Long> caller =
        request.envelope().apiKey().flatMap(keys::find).map(key -> key.account().id());
    strike(RequestFault.class, armed -> armed.reach().meets(request, caller))
        .ifPresentOrElse(
            fault -> fault.strike(new Strike(request, execute, answering, agenda, clock.millis())),
            () -> answering.accept(execute.get()));
  }

  @Override
  public void carry(Account account, UserEvent event, Consumer<UserEvent> delivery) {
    if (event.fill() && isStruck(DuplicateFill.class, account)) {
      delivery.accept(event);
      delivery.accept(event);
    } else if (event.fill() && !held.holdsFor(account) && isStruck(ReorderedFill.class, account)) {
      held.hold(account, event);
    } else {
      delivery.accept(event);
      held.release(account, event, delivery);
    }
  }

  @Override
  public boolean getsStuck(Account account) {
    return isStruck(StuckTrigger.class, account);
  }

  @Override
  public boolean isRejected(Account account) {
    return isStruck(RejectedTrigger.class, account);
  }

  @Override
  public boolean meetsItself(Account account) {
    return isStruck(OneTradeTwoSides.class, account);
  }

  @Override
  public boolean paysInAnotherCoin(Account account) {
    return isStruck(FeeInAnotherCoin.class, account);
  }

  private boolean isStruck(Class<? extends Fault> kind, Account account) {
    return strike(kind, armed -> armed.reach().meets(account)).isPresent();
  }

  private <F extends Fault> Optional<F> strike(Class<F> kind, Predicate<FaultSwitch> meets) {
    Optional<FaultSwitch> found =
        switches.stream()
            .filter(each -> kind.isInstance(each.fault()) && meets.test(each))
            .findFirst();
    found.ifPresent(
        armed -> {
          armed.strike();
          count(armed.fault().name());
          if (armed.isSpent()) {
            switches.remove(armed);
          }
        });
    return found.map(armed -> kind.cast(armed.fault()));
  }
}
