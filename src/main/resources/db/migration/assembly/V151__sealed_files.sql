-- A sealed version is handed out in more forms than print, each the same bytes every time.
alter table sealed_text_print add column format text not null default 'pdf'
  check (format in ('pdf', 'docx', 'akn', 'md', 'txt'));
alter table sealed_text_print alter column format drop default;
alter table sealed_text_print drop constraint sealed_text_print_pkey;
alter table sealed_text_print add primary key (text, version, language, format);
