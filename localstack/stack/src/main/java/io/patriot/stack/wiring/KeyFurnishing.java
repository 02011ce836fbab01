package io.patriot.stack.wiring;

import io.patriot.topology.MasterKey;
import io.patriot.topology.Topology;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** Looks whether the master keys of the topology can be used somewhere, and makes those missing. */
final class KeyFurnishing {
  private static final String KIND = "master key";

  private final KmsClient keys;
  private final Findings findings;

  private KeyFurnishing(KmsClient keys, Findings findings) {
    this.keys = keys;
    this.findings = findings;
  }

  static void of(Topology topology, KmsClient keys, Findings findings) {
    var furnishing = new KeyFurnishing(keys, findings);
    topology.masterKeys().forEach(furnishing::make);
  }

  private void make(MasterKey key) {
    if (isThere(key)) {
      findings.found(KIND);
      return;
    }
    String id = keys.createKey(_ -> {}).keyMetadata().keyId();
    keys.createAlias(one -> one.aliasName(key.alias()).targetKeyId(id));
    findings.made(KIND, key.alias());
  }

  private boolean isThere(MasterKey key) {
    try {
      keys.describeKey(one -> one.keyId(key.alias()));
      return true;
    } catch (NotFoundException e) {
      return false;
    } catch (KmsException e) {
      return seals(key, e);
    }
  }

  /** A key that cannot be described may still do what it is for. */
  private boolean seals(MasterKey key, KmsException undescribed) {
    if (undescribed.statusCode() < 500) {
      throw undescribed;
    }
    keys.generateDataKey(one -> one.keyId(key.alias()).keySpec(DataKeySpec.AES_256));
    findings.lacks(
        "DescribeKey of " + key.alias() + " (HTTP " + undescribed.statusCode() + "); it seals");
    return true;
  }
}
