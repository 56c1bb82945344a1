/** Our own shapes read the schemas at run time; Strapi's generated types would only have to be kept up to date. */
export default { autogenerate: false };
