package io.patriot.domain.account;

import java.util.regex.Pattern;

/** An account of one tenant, by a short name such as paper. */
public record AccountId(TenantId tenant, String name) implements Comparable<AccountId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,30}");

  public AccountId {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("Not an account name");
    }
  }

  /** Reads the form that {@link #toString} writes: tenant, slash, name. */
  public static AccountId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Not an account id");
    }
    return new AccountId(new TenantId(text.substring(0, slash)), text.substring(slash + 1));
  }

  /** The venue it lives at, which its name begins with: paper, or binance of binance-main. */
  public String venue() {
    int dash = name.indexOf('-');
    return dash < 0 ? name : name.substring(0, dash);
  }

  @Override
  public int compareTo(AccountId other) {
    int byTenant = tenant.compareTo(other.tenant);
    return byTenant != 0 ? byTenant : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return tenant + "/" + name;
  }
}
