/** Shapes of tokens that say by themselves what they open. */
export interface ProviderRow {
  provider: string;
  /** Matches the whole value. */
  shape: RegExp;
  /** What an environment variable for it is called. */
  env: string;
}

/**
 * Formats as gitleaks (config/gitleaks.toml, 2026-07-22) and the providers describe them. Only shapes with a fixed
 * beginning stand here: a value without one is judged by its place.
 */
export const providers: readonly ProviderRow[] = [
  { provider: "AWS", shape: /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/, env: "AWS_ACCESS_KEY_ID" },
  { provider: "GitHub", shape: /^(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})$/, env: "GITHUB_TOKEN" },
  { provider: "GitLab", shape: /^gl(?:pat|ptt|dt|rt|cbt|soat)-[\w-]{20,}$/, env: "GITLAB_TOKEN" },
  { provider: "Slack", shape: /^xox[abeprs]-(?:\d+-){1,3}[A-Za-z0-9-]{10,}$|^xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]+$/, env: "SLACK_TOKEN" },
  { provider: "Slack", shape: /^https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{20,}$/, env: "SLACK_WEBHOOK_URL" },
  { provider: "Discord", shape: /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{20,}$/, env: "DISCORD_WEBHOOK_URL" },
  { provider: "Microsoft Teams", shape: /^https:\/\/[\w.-]+\.(?:webhook\.office\.com\/webhookb2|logic\.azure\.com)[\w/@:%.-]*(?:\?\S*sig=\S+|\/[\w@/-]{30,})$/, env: "TEAMS_WEBHOOK_URL" },
  { provider: "Google Chat", shape: /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/\S+[?&]key=[\w-]{20,}&token=[\w%-]{20,}$/, env: "GOOGLE_CHAT_WEBHOOK_URL" },
  { provider: "Stripe", shape: /^(?:sk|rk)_(?:test|live|prod)_[A-Za-z0-9]{10,}$|^whsec_[A-Za-z0-9+/=]{24,}$/, env: "STRIPE_SECRET_KEY" },
  { provider: "OpenAI", shape: /^sk-(?:proj|svcacct|admin)-[\w-]{20,}$|^sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}$/, env: "OPENAI_API_KEY" },
  { provider: "Anthropic", shape: /^sk-ant-(?:api|admin)\d\d-[\w-]{20,}$/, env: "ANTHROPIC_API_KEY" },
  { provider: "SendGrid", shape: /^SG\.[\w-]{16,}\.[\w-]{30,}$/, env: "SENDGRID_API_KEY" },
  { provider: "Resend", shape: /^re_[A-Za-z0-9]{6,}_[A-Za-z0-9]{16,}$/, env: "RESEND_API_KEY" },
  { provider: "Mailgun", shape: /^key-[0-9a-f]{32}$/, env: "MAILGUN_API_KEY" },
  { provider: "Mailchimp", shape: /^[0-9a-f]{32}-us\d{1,2}$/, env: "MAILCHIMP_API_KEY" },
  { provider: "Brevo", shape: /^xkeysib-[0-9a-f]{64}-\w{16}$/, env: "BREVO_API_KEY" },
  { provider: "npm", shape: /^npm_[A-Za-z0-9]{36}$/, env: "NPM_TOKEN" },
  { provider: "PyPI", shape: /^pypi-AgEIcHlwaS5vcmc[\w-]{50,}$/, env: "PYPI_TOKEN" },
  { provider: "Hugging Face", shape: /^hf_[A-Za-z]{34}$/, env: "HF_TOKEN" },
  { provider: "DigitalOcean", shape: /^do[opr]_v1_[0-9a-f]{64}$/, env: "DIGITALOCEAN_TOKEN" },
  { provider: "Databricks", shape: /^dapi[0-9a-f]{32}(?:-\d)?$/, env: "DATABRICKS_TOKEN" },
  { provider: "Sentry", shape: /^sntry[su]_[\w=/+.-]{40,}$/, env: "SENTRY_AUTH_TOKEN" },
  { provider: "Linear", shape: /^lin_api_[A-Za-z0-9]{40}$/, env: "LINEAR_API_KEY" },
  { provider: "Notion", shape: /^ntn_[A-Za-z0-9]{40,}$|^secret_[A-Za-z0-9]{43}$/, env: "NOTION_TOKEN" },
  { provider: "Airtable", shape: /^pat[A-Za-z0-9]{14}\.[0-9a-f]{64}$/, env: "AIRTABLE_TOKEN" },
  { provider: "Postman", shape: /^PMAK-[0-9a-f]{24}-[0-9a-f]{34}$/, env: "POSTMAN_API_KEY" },
  { provider: "Shopify", shape: /^shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}$/, env: "SHOPIFY_TOKEN" },
  { provider: "Square", shape: /^(?:EAAA[\w-]{56,}|sq0(?:atp|csp)-[\w-]{22,})$/, env: "SQUARE_ACCESS_TOKEN" },
  { provider: "Supabase", shape: /^sb_secret_[\w-]{20,}$|^sbp_[0-9a-f]{40}$/, env: "SUPABASE_SECRET_KEY" },
  { provider: "Vault", shape: /^hvs\.[\w-]{24,}$/, env: "VAULT_TOKEN" },
  { provider: "Doppler", shape: /^dp\.(?:pt|st|ct)\.[\w.-]{40,}$/, env: "DOPPLER_TOKEN" },
  { provider: "Fly", shape: /^(?:fo1_[\w-]{43}|fm[12]_[\w+/=-]{100,})$/, env: "FLY_API_TOKEN" },
  { provider: "PlanetScale", shape: /^pscale_(?:pw|tkn|oauth)_[\w.=-]{32,}$/, env: "PLANETSCALE_PASSWORD" },
  { provider: "Grafana", shape: /^gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}$/, env: "GRAFANA_TOKEN" },
  { provider: "1Password", shape: /^ops_eyJ[\w+/=-]{200,}$/, env: "OP_SERVICE_ACCOUNT_TOKEN" },
  { provider: "Perplexity", shape: /^pplx-[A-Za-z0-9]{48}$/, env: "PERPLEXITY_API_KEY" },
  { provider: "Groq", shape: /^gsk_[A-Za-z0-9]{48,}$/, env: "GROQ_API_KEY" },
  { provider: "Heroku", shape: /^HRKU-AA[\w-]{50,}$/, env: "HEROKU_API_KEY" },
  { provider: "Telegram", shape: /^\d{8,10}:A[\w-]{34}$/, env: "TELEGRAM_BOT_TOKEN" },
  { provider: "Azure", shape: /^[\w~.]{3}\dQ~[\w~.-]{31,34}$/, env: "AZURE_CLIENT_SECRET" },
  { provider: "Azure Storage", shape: /(?:^|;)AccountKey=[A-Za-z0-9+/]{40,}={0,2}|(?:^|;)SharedAccessKey=[A-Za-z0-9+/]{30,}={0,2}/, env: "AZURE_STORAGE_CONNECTION_STRING" },
  { provider: "private key", shape: /^\s*-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]*[A-Za-z0-9+/=\\]{20,}/, env: "PRIVATE_KEY" },
]; // prettier-ignore

/** Values that are public by design; the one of 87 letters is a browser's key for pushed messages: https://www.rfc-editor.org/rfc/rfc8292#section-3.2. */
export const PUBLIC_SHAPES: readonly RegExp[] = [
  /^pk_[\w-]{10,}$/, /^pk\.[\w.-]+$/, /^phc_/, /^sb_publishable_/, /^-----BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE)/, /^ssh-(?:rsa|ed25519) /,
  /^G-[A-Z0-9]+$/, /^UA-\d+-\d+$/, /^GTM-/, /^https?:\/\/[0-9a-f]{32}@[\w.-]*(?:sentry|ingest)[\w.-]*\/\d+$/, /^6L[\w-]{38}$/, /^ca-pub-\d+$/, /AccountName=devstoreaccount1;|^Eby8vdM02xNOcqFl/, /^JBSWY3DPEHPK3PXP/, /^B[A-Z][\w-]{85}$/, /^1x0{20}AA$|^[123]x0{10,}/,
  // An account or contract of Ethereum; its private key has 64 digits: https://ethereum.org/en/developers/docs/accounts/
  /^0x[\da-f]{40}$/i,
]; // prettier-ignore

/**
 * An address that a storage signed for a week at most: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html,
 * https://cloud.google.com/storage/docs/access-control/signed-urls.
 */
export const SIGNED_FOR_DAYS = /[?&]X-(?:Amz|Goog)-(?:Expires|Date)=/i;

/** Keys that everybody's local installation of a service starts with: https://supabase.com/docs/guides/local-development/cli/getting-started */
export const INSTALLED_KEYS = /^sb_secret_|^eyJ/;

/** An address by which everybody downloads a file: https://firebase.google.com/docs/storage/web/download-files */
export const DOWNLOAD_ADDRESS = /^https:\/\/firebasestorage\.googleapis\.com\/.*[?&]token=[\da-f-]{36}$/i;

/**
 * What the payload of a token says that was made for trying something out: `"testData": "LOCALLY_EMULATED"`,
 * `"iss": "supabase-demo"` (https://supabase.com/docs/guides/local-development/cli/getting-started).
 */
export const MADE_UP_PAYLOAD =
  /"(?:is_?)?(?:test_?data|dummy|mock|fake|emulated)"\s*:|:\s*"(?:[^"]*[^a-z"])?(?:emulat(?:ed|or)|dummy|demo|fake|mock(?:ed)?|john doe|test user)(?:[^a-z"][^"]*)?"/i;

/** JSON Web Tokens; the payload tells whether it is an anonymous key. */
export const JWT_SHAPE = /^eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{10,}$/;

/** Words that a service asks for beside a token in an address: https://docs.github.com/en/rest/authentication, https://docs.gitlab.com/api/oauth2/#access-git-over-https-with-access-token */
export const ADDRESS_WORDS = /^(?:x-oauth-basic|x-oauth-token|x-access-token|x-token-auth)$/i;
