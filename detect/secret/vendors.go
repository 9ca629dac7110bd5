package secret

import (
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
)

// A vendor is a key with a fixed beginning: a prefix, what may follow it and how
// much of it, and a check beyond that. Sources are the vendor's documentation
// of the year, or the rule of gitleaks (MIT) where a vendor says nothing.
type vendor struct {
	name     string
	prefix   string
	body     set
	min, max int
	typ      entity.Type
	check    func(key string) bool
	source   string
}

const generic entity.Type = "generic_api_key"

// vendors are the keys, one a row. Where one prefix begins another the longer
// comes first.
var vendors = [...]vendor{
	{"aws_access_key", "AKIA", setBase32, 16, 16, "aws_access_key", nil, "AWS IAM User Guide 2025"},
	{"aws_session_key", "ASIA", setBase32, 16, 16, "aws_access_key", nil, "AWS IAM User Guide 2025"},
	{"aws_bearer_key", "ABIA", setBase32, 16, 16, "aws_access_key", nil, "AWS IAM User Guide 2025"},
	{"aws_context_key", "ACCA", setBase32, 16, 16, "aws_access_key", nil, "AWS IAM User Guide 2025"},
	{"aws_bedrock", "ABSKQmVkcm9ja0FQSUtleS", setB64, 80, 140, generic, nil, "AWS Bedrock 2025"},
	{"gcp_api_key", "AIza", setURL, 35, 35, "gcp_api_key", nil, "Google Cloud 2025"},
	{"gcp_oauth_secret", "GOCSPX-", setURL, 28, 28, "gcp_api_key", nil, "Google Cloud 2025"},
	{"gcp_access_token", "ya29.", setURL, 30, 512, "gcp_api_key", nil, "Google Cloud 2025"},
	{"github_pat_fine", "github_pat_", setWord, 82, 82, "github_token", nil, "GitHub 2022"},
	{"github_pat", "ghp_", setAlnum, 36, 36, "github_token", checksum.GitHubToken, "GitHub 2021"},
	{"github_oauth", "gho_", setAlnum, 36, 36, "github_token", checksum.GitHubToken, "GitHub 2021"},
	{"github_user", "ghu_", setAlnum, 36, 36, "github_token", checksum.GitHubToken, "GitHub 2021"},
	{"github_server", "ghs_", setAlnum, 36, 36, "github_token", checksum.GitHubToken, "GitHub 2021"},
	{"github_refresh", "ghr_", setAlnum, 36, 76, "github_token", nil, "GitHub 2021"},
	{"gitlab_pat", "glpat-", setDot, 20, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_deploy", "gldt-", setURL, 20, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_runner", "glrt-", setDot, 20, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_runner_registration", "GR1348941", setURL, 20, 20, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_ci", "glcbt-", setURL, 20, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_trigger", "glptt-", setLoHex, 40, 40, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_feed", "glft-", setURL, 20, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_mail", "glimt-", setURL, 25, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_agent", "glagent-", setURL, 50, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_oauth", "gloas-", setURL, 64, 64, "gitlab_token", nil, "GitLab 2025"},
	{"gitlab_scim", "glsoat-", setURL, 20, 64, "gitlab_token", nil, "GitLab 2025"},
	{"slack_bot", "xoxb-", setURL, 20, 120, "slack_token", nil, "Slack 2025"},
	{"slack_user", "xoxp-", setURL, 20, 120, "slack_token", nil, "Slack 2025"},
	{"slack_workspace", "xoxa-", setURL, 20, 120, "slack_token", nil, "Slack 2025"},
	{"slack_legacy", "xoxo-", setURL, 20, 120, "slack_token", nil, "Slack 2025"},
	{"slack_refresh", "xoxr-", setURL, 20, 160, "slack_token", nil, "Slack 2025"},
	{"slack_session", "xoxs-", setURL, 20, 120, "slack_token", nil, "Slack 2025"},
	{"slack_client", "xoxc-", setURL, 20, 120, "slack_token", nil, "Slack 2025"},
	{"slack_cookie", "xoxd-", setB64Pct, 20, 300, "slack_token", nil, "Slack 2025"},
	{"slack_config", "xoxe.xoxb-", setURL, 20, 200, "slack_token", nil, "Slack 2025"},
	{"slack_config", "xoxe.xoxp-", setURL, 20, 200, "slack_token", nil, "Slack 2025"},
	{"slack_config_refresh", "xoxe-", setURL, 20, 200, "slack_token", nil, "Slack 2025"},
	{"slack_app", "xapp-", setURL, 20, 140, "slack_token", nil, "Slack 2025"},
	{"stripe_secret", "sk_live_", setAlnum, 10, 247, "stripe_key", nil, "Stripe 2025"},
	{"stripe_test", "sk_test_", setAlnum, 10, 247, "stripe_key", nil, "Stripe 2025"},
	{"stripe_restricted", "rk_live_", setAlnum, 10, 247, "stripe_key", nil, "Stripe 2025"},
	{"stripe_restricted_test", "rk_test_", setAlnum, 10, 247, "stripe_key", nil, "Stripe 2025"},
	{"stripe_webhook", "whsec_", setB64, 24, 80, "stripe_key", nil, "Stripe 2025"},
	{"anthropic", "sk-ant-", setURL, 24, 140, "llm_api_key", nil, "Anthropic 2025"},
	{"openrouter", "sk-or-", setURL, 32, 100, "llm_api_key", nil, "OpenRouter 2025"},
	{"openai_project", "sk-proj-", setURL, 20, 200, "llm_api_key", nil, "OpenAI 2025"},
	{"openai_service", "sk-svcacct-", setURL, 20, 200, "llm_api_key", nil, "OpenAI 2025"},
	{"openai_admin", "sk-admin-", setURL, 20, 200, "llm_api_key", nil, "OpenAI 2025"},
	{"langfuse", "sk-lf-", setUUID, 36, 36, "llm_api_key", nil, "Langfuse 2025"},
	{"openai", "sk-", setAlnum, 20, 64, "llm_api_key", hasDigit, "OpenAI 2023, DeepSeek 2025"},
	{"groq", "gsk_", setAlnum, 32, 64, "llm_api_key", nil, "Groq 2025"},
	{"xai", "xai-", setAlnum, 70, 90, "llm_api_key", nil, "xAI 2025"},
	{"huggingface", "hf_", setAlnum, 30, 40, "llm_api_key", nil, "Hugging Face 2025"},
	{"huggingface_org", "api_org_", setAlnum, 34, 34, "llm_api_key", nil, "Hugging Face 2025"},
	{"replicate", "r8_", setAlnum, 37, 40, "llm_api_key", nil, "Replicate 2025"},
	{"perplexity", "pplx-", setAlnum, 40, 56, "llm_api_key", nil, "Perplexity 2025"},
	{"fireworks", "fw_", setAlnum, 22, 40, "llm_api_key", hasDigit, "Fireworks 2025"},
	{"cerebras", "csk-", setAlnum, 40, 60, "llm_api_key", nil, "Cerebras 2025"},
	{"nvidia", "nvapi-", setURL, 60, 80, "llm_api_key", nil, "NVIDIA 2025"},
	{"langsmith", "lsv2_pt_", setWord, 40, 60, "llm_api_key", nil, "LangSmith 2025"},
	{"langsmith_service", "lsv2_sk_", setWord, 40, 60, "llm_api_key", nil, "LangSmith 2025"},
	{"tavily", "tvly-", setURL, 28, 60, "llm_api_key", nil, "Tavily 2025"},
	{"pinecone", "pcsk_", setWord, 60, 80, "llm_api_key", nil, "Pinecone 2025"},
	{"npm", "npm_", setAlnum, 36, 36, "npm_pypi_token", checksum.NPMToken, "npm 2021"},
	{"pypi", "pypi-AgEIcHlwaS5vcmc", setURL, 50, 300, "npm_pypi_token", nil, "PyPI 2025"},
	{"pypi_test", "pypi-AgENdGVzdC5weXBpLm9yZw", setURL, 50, 300, "npm_pypi_token", nil, "PyPI 2025"},
	{"rubygems", "rubygems_", setLoHex, 48, 48, "npm_pypi_token", nil, "RubyGems 2025"},
	{"crates_io", "cio", setAlnum, 32, 32, "npm_pypi_token", nil, "crates.io 2025"},
	{"nuget", "oy2", setLower, 43, 43, "npm_pypi_token", nil, "NuGet 2025"},
	{"clojars", "CLOJARS_", setLower, 60, 60, "npm_pypi_token", nil, "Clojars 2025"},
	{"twilio", "SK", setHex, 32, 32, generic, hasDigit, "Twilio 2025"},
	{"sendgrid", "SG.", setDot, 66, 66, generic, nil, "SendGrid 2025"},
	{"mailgun", "key-", setLoHex, 32, 32, generic, nil, "Mailgun 2025"},
	{"brevo", "xkeysib-", setDash, 81, 81, generic, nil, "Brevo 2025"},
	{"resend", "re_", setWord, 30, 40, generic, hasDigit, "Resend 2025"},
	{"digitalocean", "dop_v1_", setLoHex, 64, 64, generic, nil, "DigitalOcean 2025"},
	{"digitalocean_oauth", "doo_v1_", setLoHex, 64, 64, generic, nil, "DigitalOcean 2025"},
	{"digitalocean_refresh", "dor_v1_", setLoHex, 64, 64, generic, nil, "DigitalOcean 2025"},
	{"shopify_access", "shpat_", setHex, 32, 32, generic, nil, "Shopify 2025"},
	{"shopify_custom", "shpca_", setHex, 32, 32, generic, nil, "Shopify 2025"},
	{"shopify_private", "shppa_", setHex, 32, 32, generic, nil, "Shopify 2025"},
	{"shopify_shared", "shpss_", setHex, 32, 32, generic, nil, "Shopify 2025"},
	{"square_access", "EAAA", setURL, 60, 60, generic, nil, "Square 2025"},
	{"square_legacy", "sq0atp-", setURL, 22, 22, generic, nil, "Square 2025"},
	{"square_secret", "sq0csp-", setURL, 43, 43, generic, nil, "Square 2025"},
	{"paypal_braintree", "access_token$production$", setWord, 40, 60, generic, nil, "Braintree 2025"},
	{"facebook", "EAACEdEose0cBA", setAlnum, 40, 300, generic, nil, "Meta 2025"},
	{"databricks", "dapi", setLoHex, 32, 34, generic, nil, "Databricks 2025"},
	{"atlassian", "ATATT3", setToken, 100, 250, generic, nil, "Atlassian 2025"},
	{"bitbucket_app", "ATBB", setAlnum, 32, 32, generic, nil, "Bitbucket 2025"},
	{"docker_pat", "dckr_pat_", setURL, 27, 32, generic, nil, "Docker 2025"},
	{"docker_oat", "dckr_oat_", setURL, 27, 64, generic, nil, "Docker 2025"},
	{"vault_service", "hvs.", setURL, 24, 200, generic, nil, "HashiCorp 2025"},
	{"vault_batch", "hvb.", setURL, 24, 300, generic, nil, "HashiCorp 2025"},
	{"vault_recovery", "hvr.", setURL, 24, 200, generic, nil, "HashiCorp 2025"},
	{"linear", "lin_api_", setAlnum, 40, 48, generic, nil, "Linear 2025"},
	{"linear_oauth", "lin_oauth_", setAlnum, 40, 64, generic, nil, "Linear 2025"},
	{"notion", "ntn_", setAlnum, 40, 50, generic, nil, "Notion 2024"},
	{"notion_legacy", "secret_", setAlnum, 43, 43, generic, nil, "Notion 2023"},
	{"postman", "PMAK-", setDash, 59, 59, generic, nil, "Postman 2025"},
	{"sentry_user", "sntryu_", setLoHex, 64, 64, generic, nil, "Sentry 2025"},
	{"sentry_org", "sntrys_", setToken, 60, 300, generic, nil, "Sentry 2025"},
	{"newrelic_user", "NRAK-", setUpper, 27, 27, generic, nil, "New Relic 2025"},
	{"newrelic_browser", "NRJS-", setLoHex, 19, 19, generic, nil, "New Relic 2025"},
	{"newrelic_insert", "NRII-", setURL, 32, 32, generic, nil, "New Relic 2025"},
	{"heroku", "HRKU-", setURL, 36, 64, generic, nil, "Heroku 2024"},
	{"supabase", "sbp_", setLoHex, 40, 40, generic, nil, "Supabase 2025"},
	{"supabase_secret", "sb_secret_", setURL, 30, 50, generic, nil, "Supabase 2025"},
	{"age", "AGE-SECRET-KEY-1", setUpper, 58, 58, "private_key", nil, "age specification 2024"},
	{"onepassword_service", "ops_eyJ", setB64, 250, 1200, generic, nil, "1Password 2025"},
	{"doppler", "dp.pt.", setAlnum, 40, 44, generic, nil, "Doppler 2025"},
	{"doppler_service", "dp.st.", setDot, 40, 80, generic, nil, "Doppler 2025"},
	{"planetscale_password", "pscale_pw_", setDot, 32, 64, generic, nil, "PlanetScale 2025"},
	{"planetscale_token", "pscale_tkn_", setDot, 32, 64, generic, nil, "PlanetScale 2025"},
	{"prefect", "pnu_", setAlnum, 36, 36, generic, nil, "Prefect 2025"},
	{"pulumi", "pul-", setLoHex, 40, 40, generic, nil, "Pulumi 2025"},
	{"readme", "rdme_", setLower, 70, 70, generic, nil, "ReadMe 2025"},
	{"grafana_service", "glsa_", setWord, 41, 41, generic, nil, "Grafana 2025"},
	{"grafana_cloud", "glc_", setB64, 32, 400, generic, nil, "Grafana 2025"},
	{"dynatrace", "dt0c01.", setDot, 89, 89, generic, nil, "Dynatrace 2025"},
	{"posthog", "phx_", setWord, 40, 60, generic, nil, "PostHog 2025"},
	{"fly", "fm2_", setToken, 60, 600, generic, nil, "Fly.io 2025"},
	{"flutterwave", "FLWSECK_TEST-", setDash, 32, 36, generic, nil, "Flutterwave 2025"},
	{"flutterwave_live", "FLWSECK-", setDash, 32, 40, generic, nil, "Flutterwave 2025"},
	{"easypost", "EZAK", setAlnum, 54, 54, generic, nil, "EasyPost 2025"},
	{"shippo", "shippo_live_", setLoHex, 40, 40, generic, nil, "Shippo 2025"},
	{"duffel", "duffel_live_", setURL, 43, 43, generic, nil, "Duffel 2025"},
	{"adafruit", "aio_", setAlnum, 28, 28, generic, nil, "Adafruit 2025"},
	{"figma", "figd_", setURL, 40, 50, generic, nil, "Figma 2025"},
	{"buildkite", "bkua_", setLoHex, 40, 40, generic, nil, "Buildkite 2025"},
	{"circleci", "CCIPAT_", setWord, 40, 80, generic, nil, "CircleCI 2025"},
	{"netlify", "nfp_", setAlnum, 36, 40, generic, nil, "Netlify 2025"},
	{"tailscale", "tskey-", setDash, 30, 80, generic, nil, "Tailscale 2025"},
	{"typeform", "tfp_", setDot, 40, 64, generic, nil, "Typeform 2025"},
	{"contentful", "CFPAT-", setURL, 43, 43, generic, nil, "Contentful 2025"},
	{"sourcegraph", "sgp_", setWord, 40, 70, generic, nil, "Sourcegraph 2025"},
	{"hubspot", "pat-na1-", setUUID, 36, 36, generic, nil, "HubSpot 2025"},
	{"hubspot_eu", "pat-eu1-", setUUID, 36, 36, generic, nil, "HubSpot 2025"},
	{"plaid", "access-production-", setUUID, 36, 36, generic, nil, "Plaid 2025"},
	{"ubidots", "BBFF-", setAlnum, 30, 30, generic, nil, "Ubidots 2025"},
	{"alibaba", "LTAI", setAlnum, 17, 20, generic, nil, "Alibaba Cloud 2025"},
	{"tencent", "AKID", setAlnum, 32, 32, generic, hasDigit, "Tencent Cloud 2025"},
	{"yandex", "AQVN", setURL, 35, 38, generic, nil, "Yandex Cloud 2025"},
	{"cloudflare_ca", "v1.0-", setDash, 160, 180, generic, nil, "Cloudflare 2025"},
}

func hasDigit(key string) bool {
	for i := range len(key) {
		if isDigit(key[i]) {
			return true
		}
	}
	return false
}
