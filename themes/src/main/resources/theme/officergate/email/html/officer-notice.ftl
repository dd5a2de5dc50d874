<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="margin:0;padding:16px;background:#f3f4f6;color:#1b1b1b;font:16px/1.5 'Segoe UI','Noto Sans',Arial,sans-serif">
<#list languages as language>
<div lang="${language.lang}" style="max-width:600px;margin:0 auto 16px;padding:24px;background:#ffffff;border:1px solid #d0d4da">
  <p>${language.greeting}</p>
  <#list language.paragraphs as paragraph>
  <p>${paragraph}</p>
  </#list>
  <#if link??>
  <p><a href="${link}" style="color:#0b5394">${language.deny}</a></p>
  </#if>
  <p style="color:#4a4f57">${language.closing}</p>
</div>
</#list>
</body>
</html>
