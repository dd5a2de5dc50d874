<#ftl output_format="plainText">
<#list languages as language>
${language.greeting}

<#list language.paragraphs as paragraph>
${paragraph}

</#list>
<#if link??>
${language.deny}:
${link}

</#if>
${language.closing}
<#sep>

--------------------------------------------------

</#sep></#list>
