// fixture: path src/components/unlock-vault.component.ts
export class UnlockDialog {
  close(savedPassword: string, passphrase: string): void {
    localStorage.setItem("savedPassword", savedPassword);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
    window.localStorage.vaultPassphrase = passphrase;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
  }
}
