package io.patriot.testkit.setting;

import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingResult;
import io.patriot.application.setting.SettingsView;
import io.patriot.application.setting.VenueSettings;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A venue at which every market is set the same, that answers as it is told; at first it obeys. */
public final class ScriptedSettings implements VenueSettings {
  public static final int LEVERAGE_MAX = 50;
  public static final Rate MAINTENANCE = Rate.of("0.004");

  private final List<Setting> asked = new ArrayList<>();
  private MarketSettings now = new MarketSettings(5, MarginType.CROSS);
  private @Nullable SettingResult next;
  private boolean appliesAllTheSame;
  private boolean closed;

  /** The next change is answered so, and nothing is changed. */
  public void answers(SettingResult result) {
    next = result;
    appliesAllTheSame = false;
  }

  /** The next change is made, and nobody hears the answer. */
  public void losesTheAnswer() {
    next = new SettingResult.Unknown("NO_ANSWER");
    appliesAllTheSame = true;
  }

  /** From now on, or from now on no longer, looking is not answered. */
  public void closed(boolean to) {
    closed = to;
  }

  public MarketSettings now() {
    return now;
  }

  /** What was to be changed, first to last. */
  public List<Setting> asked() {
    return List.copyOf(asked);
  }

  @Override
  public SettingsView view(AccountId account, Symbol symbol) {
    return closed
        ? new SettingsView.Unavailable("NO_ANSWER")
        : new SettingsView.Seen(now, LEVERAGE_MAX, MAINTENANCE);
  }

  @Override
  public SettingResult set(AccountId account, Symbol symbol, Setting wanted) {
    asked.add(wanted);
    SettingResult answer = next == null ? new SettingResult.Done() : next;
    if (answer instanceof SettingResult.Done || appliesAllTheSame) {
      now =
          switch (wanted) {
            case Setting.Leverage(int times) -> new MarketSettings(times, now.marginType());
            case Setting.Margin(var type) -> new MarketSettings(now.leverage(), type);
          };
    }
    next = null;
    return answer;
  }
}
