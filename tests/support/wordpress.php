<?php
// WordPress's own way from an address in a post to what it puts there: discovery, oEmbed, and its filter.
// php wordpress.php WORDPRESS SITE ADDRESS   reads addresses from standard input, writes a line of JSON for each.

[, $wordpress, $site, $home] = $argv;
define('ABSPATH', "$wordpress/");
define('WPINC', 'wp-includes');
define('WP_CONTENT_DIR', sys_get_temp_dir());
define('WP_DEBUG', false);
error_reporting(E_ALL & ~E_DEPRECATED);
require ABSPATH . WPINC . '/plugin.php';
// No database: what it would say.
foreach (['blog_charset' => 'UTF-8', 'embed_size_w' => 640, 'home' => 'https://swv.example', 'siteurl' => 'https://swv.example'] as $name => $value) {
    add_filter("pre_option_$name", fn () => $value);
}
foreach (['load', 'compat', 'functions', 'class-wp-error', 'formatting', 'kses', 'l10n', 'http', 'class-wp-http', 'class-wp-http-response', 'class-wp-http-requests-response', 'class-wp-http-proxy', 'general-template', 'link-template', 'post', 'shortcodes', 'embed', 'class-wp-oembed', 'pluggable'] as $part) {
    require_once ABSPATH . WPINC . "/$part.php";
}
// What a static host answers: the file, whatever stands behind the question mark.
add_filter('pre_http_request', function ($pre, $args, $url) use ($site, $home) {
    $path = parse_url($url, PHP_URL_PATH);
    $file = str_starts_with($url, $home) ? $site . substr($path, strlen(parse_url($home, PHP_URL_PATH)) - 1) : '';
    $file = is_dir($file) ? "$file/index.html" : $file;
    $found = is_file($file);
    $body = $found ? file_get_contents($file, false, null, 0, $args['limit_response_size'] ?? null) : '';
    return ['headers' => [], 'body' => $body, 'response' => ['code' => $found ? 200 : 404, 'message' => ''], 'cookies' => []];
}, 10, 3);
add_filter('oembed_dataparse', 'wp_filter_oembed_result', 10, 3);

$oembed = new WP_oEmbed();
while (($address = fgets(STDIN)) !== false) {
    $address = trim($address);
    $said = $oembed->get_data($address, ['discover' => true]);
    echo json_encode(['address' => $address, 'data' => $said, 'html' => $said ? $oembed->data2html($said, $address) : false]), "\n";
}
