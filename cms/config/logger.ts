/** `CMS_LOG_LEVEL`: error, warn, info (the default) or http (every request). */
export default { level: process.env['CMS_LOG_LEVEL'] ?? 'info' };
